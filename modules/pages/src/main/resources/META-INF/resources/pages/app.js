// What our pages do beyond HTML: choose a theme, copy, ask before what cannot be undone, repeat rows of a form.
(() => {
  const showTheme = () => {
    for (const group of document.querySelectorAll('[data-themes]')) {
      group.hidden = false;
      for (const button of group.querySelectorAll('[data-theme-choice]')) {
        const chosen = button.dataset.themeChoice === window.theme.remembered();
        button.classList.toggle('active', chosen);
        button.setAttribute('aria-pressed', String(chosen));
      }
    }
  };

  const copy = async (button) => {
    await navigator.clipboard.writeText(button.dataset.copy);
    const label = button.querySelector('span') ?? button;
    const icon = button.querySelector('.ti');
    const before = label === button ? button.getAttribute('aria-label') : label.textContent;
    const say = (text) => {
      if (label === button) {
        button.setAttribute('aria-label', text);
      } else {
        label.textContent = text;
      }
    };
    say(button.dataset.copied);
    icon?.classList.replace('ti-copy', 'ti-check');
    setTimeout(() => {
      say(before);
      icon?.classList.replace('ti-check', 'ti-copy');
    }, 2000);
  };

  const addRow = (button) => {
    const template = document.getElementById(button.dataset.addRow);
    const row = template.content.cloneNode(true);
    const added = row.firstElementChild;
    template.parentElement.insertBefore(row, template);
    added.querySelector('input, select')?.focus();
  };

  document.addEventListener('click', (event) => {
    const on = (attribute) => event.target.closest?.(`[${attribute}]`);
    const theme = on('data-theme-choice');
    if (theme) {
      window.theme.choose(theme.dataset.themeChoice);
      showTheme();
    }
    if (on('data-copy')) {
      copy(on('data-copy'));
    }
    if (on('data-add-row')) {
      addRow(on('data-add-row'));
    }
    on('data-remove-row')?.closest('[data-row]').remove();
    on('data-dismiss')?.closest('.alert').remove();
    const asking = on('data-confirm');
    if (asking && !confirm(asking.dataset.confirm)) {
      event.preventDefault();
    }
  });

  // A filter applies as soon as a choice is made; its button remains for the keyboard and for pages without scripts.
  document.addEventListener('change', (event) => {
    event.target.closest?.('[data-submit-on-change]')?.form.requestSubmit();
  });

  // Parts of a form that only matter for one choice: <div data-when="earn" data-is="flat">
  const showChosen = () => {
    for (const part of document.querySelectorAll('[data-when]')) {
      const input = part.closest('form').querySelector(`[name="${part.dataset.when}"]`);
      const shown = part.dataset.is.split(' ').includes(input.value);
      part.hidden = !shown;
    }
  };
  document.addEventListener('change', showChosen);
  document.addEventListener('htmx:afterSwap', showChosen);

  showTheme();
  showChosen();
})();
