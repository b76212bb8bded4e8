// Draws every [data-chart] with ECharts, from the JSON in its figure, in the colours of the theme; again when they or the
// figures change.
(() => {
  const canvases = document.querySelectorAll('[data-chart]');
  if (canvases.length === 0) {
    return;
  }
  const library = document.createElement('script');
  library.src = document.currentScript.dataset.library;
  document.head.append(library);

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const language = document.documentElement.lang;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

  const option = (data) => {
    const text = colour('--tblr-secondary');
    const line = colour('--tblr-border-color');
    const palette = [colour('--chart-1'), colour('--chart-2'), colour('--chart-3'), colour('--chart-4')];
    const withAmounts = data.series.some((one) => one.kind === 'AMOUNT');
    const axis = (split) => ({
      type: 'value',
      minInterval: split ? 1 : 0,
      axisLabel: { color: text },
      splitLine: { show: split, lineStyle: { color: line } },
    });
    return {
      animation: !still,
      color: palette,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 8, right: 8, top: data.series.length > 1 ? 36 : 12, bottom: 4, containLabel: true },
      legend: data.series.length > 1 ? { top: 0, left: 0, itemWidth: 14, textStyle: { color: text } } : undefined,
      tooltip: {
        trigger: 'axis',
        confine: true,
        backgroundColor: colour('--tblr-bg-surface'),
        borderColor: line,
        textStyle: { color: colour('--tblr-body-color') },
      },
      xAxis: {
        type: 'category',
        data: data.labels,
        axisLabel: { color: text, hideOverlap: true },
        axisLine: { lineStyle: { color: line } },
        axisTick: { show: false },
      },
      yAxis: withAmounts ? [axis(true), axis(false)] : [axis(true)],
      series: data.series.map((one) => ({
        name: one.name,
        type: one.kind === 'BAR' ? 'bar' : 'line',
        data: one.values,
        yAxisIndex: one.kind === 'AMOUNT' ? 1 : 0,
        smooth: 0.25,
        smoothMonotone: 'x',
        showSymbol: data.labels.length < 2,
        barMaxWidth: 18,
        itemStyle: { borderRadius: one.kind === 'BAR' ? [3, 3, 0, 0] : 0 },
        areaStyle: one.kind === 'LINE' ? { opacity: 0.08 } : undefined,
        tooltip: { valueFormatter: (value) => `${value?.toLocaleString(language) ?? '–'} ${one.unit}`.trim() },
      })),
    };
  };

  const draw = (canvas) => {
    const chart = window.echarts.init(canvas, null, { renderer: 'svg' });
    const redraw = () => {
      const data = canvas.parentElement.querySelector('script[type="application/json"]');
      chart.setOption(option(JSON.parse(data.textContent)), true);
    };
    redraw();
    new ResizeObserver(() => chart.resize()).observe(canvas);
    document.addEventListener('themechange', redraw);
    canvas.parentElement.addEventListener('livechange', redraw);
  };

  library.addEventListener('load', () => canvases.forEach(draw));
})();
