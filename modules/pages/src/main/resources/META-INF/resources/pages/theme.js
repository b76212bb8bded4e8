// Runs before the first paint, so that a dark page never flashes white. The choice is this browser's: light, dark or auto.
(() => {
  const device = matchMedia('(prefers-color-scheme: dark)');
  const remembered = () => {
    try {
      return localStorage.getItem('theme') ?? 'auto';
    } catch {
      return 'auto';
    }
  };
  const apply = () => {
    const choice = remembered();
    const dark = choice === 'dark' || (choice === 'auto' && device.matches);
    document.documentElement.dataset.bsTheme = dark ? 'dark' : 'light';
    document.dispatchEvent(new CustomEvent('themechange'));
  };
  device.addEventListener('change', apply);
  apply();
  window.theme = {
    remembered,
    choose(choice) {
      try {
        localStorage.setItem('theme', choice);
      } catch {
        // Without storage the choice lasts as long as the page.
      }
      apply();
    },
  };
})();
