// Live parts: <div data-live="/admin/overview/live"> listens for server-sent events. Each event is named after the element that it
// is for and carries HTML: data-live-list puts it first in the list and keeps so many, data-live-rows takes it as all rows
// and marks those whose data-key is new, anything else is replaced by it.
(() => {
  const receive = (root, name, html) => {
    const target = root.querySelector(`#${CSS.escape(name)}`);
    if (!target) {
      return;
    }
    if (target.dataset.liveList) {
      target.querySelector('[data-live-empty]')?.remove();
      target.insertAdjacentHTML('afterbegin', html);
      target.firstElementChild.classList.add('just-arrived');
      while (target.children.length > Number(target.dataset.liveList)) {
        target.lastElementChild.remove();
      }
    } else if (target.dataset.liveRows !== undefined) {
      const known = new Set([...target.children].map((row) => row.dataset.key));
      target.innerHTML = html;
      for (const row of target.children) {
        row.classList.toggle('just-arrived', !known.has(row.dataset.key));
      }
    } else if (target.innerHTML !== html) {
      target.innerHTML = html;
      target.classList.remove('just-changed');
      requestAnimationFrame(() => target.classList.add('just-changed'));
    }
    target.dispatchEvent(new CustomEvent('livechange', { bubbles: true }));
  };

  const show = (root, connected) => {
    for (const state of root.querySelectorAll('[data-live-state]')) {
      state.querySelector('[data-live-on]').hidden = !connected;
      state.querySelector('[data-live-off]').hidden = connected;
      state.classList.toggle('lost', !connected);
    }
  };

  const listen = (root) => {
    let source;
    const open = () => {
      source = new EventSource(root.dataset.live);
      for (const target of root.querySelectorAll('[data-live-target]')) {
        source.addEventListener(target.id, (event) => receive(root, target.id, event.data));
      }
      source.onopen = () => show(root, true);
      source.onerror = () => show(root, false);
    };
    // A browser has few connections to a host: a tab that nobody sees gives its own back.
    document.addEventListener('visibilitychange', () => {
      source?.close();
      if (document.visibilityState === 'visible') {
        open();
      }
    });
    addEventListener('pagehide', () => source?.close());
    open();
  };

  document.querySelectorAll('[data-live]').forEach(listen);
})();
