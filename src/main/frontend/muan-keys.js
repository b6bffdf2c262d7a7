/* Keys of a list with a work pane. Single keys rest inside inputs, in dialogs and while an input method composes. */
const TYPING = 'input, textarea, select, [contenteditable], vaadin-combo-box, vaadin-select, vaadin-date-picker, '
  + 'vaadin-time-picker, vaadin-date-time-picker, vaadin-select-list-box, vaadin-item, vaadin-menu-bar-button';
const ACTING = 'button, a, vaadin-button, vaadin-checkbox, vaadin-radio-button';
const OVERLAYS = 'vaadin-dialog-overlay, vaadin-confirm-dialog-overlay, vaadin-select-overlay, vaadin-combo-box-overlay, '
  + 'vaadin-date-picker-overlay, vaadin-menu-bar-overlay';
const SINGLE = { j: 'down', ArrowDown: 'down', k: 'up', ArrowUp: 'up', c: 'claim', Enter: 'form' };

const within = (event, selector) => event.composedPath().some((node) => node instanceof Element && node.matches(selector));

const deepActive = () => {
  let active = document.activeElement;
  while (active && active.shadowRoot && active.shadowRoot.activeElement) {
    active = active.shadowRoot.activeElement;
  }
  return active;
};

const meaning = (event) => {
  if (event.isComposing || event.keyCode === 229 || event.altKey || document.querySelector(OVERLAYS)) {
    return null;
  }
  if (event.ctrlKey || event.metaKey) {
    return event.key === 'Enter' ? 'complete' : event.key.toLowerCase() === 'k' ? 'search' : null;
  }
  if (event.shiftKey || within(event, TYPING) || (event.key === 'Enter' && within(event, ACTING))) {
    return null;
  }
  return SINGLE[event.key] || null;
};

window.muanKeys = (view) => {
  if (view.muanKeysListen) {
    return;
  }
  const listen = (event) => {
    if (!view.isConnected) {
      document.removeEventListener('keydown', listen, true);
      view.muanKeysListen = false;
      return;
    }
    const key = meaning(event);
    if (!key) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (key === 'search') { // at once: what is typed next belongs into the field
      document.querySelector('.muan-search')?.focus();
      return;
    }
    const active = deepActive();
    if (key === 'complete' && active && active !== document.body) {
      active.blur(); // a field tells its value when it is left
    }
    setTimeout(() => view.dispatchEvent(new CustomEvent('muan-key', { detail: key })), 0);
  };
  view.muanKeysListen = true;
  document.addEventListener('keydown', listen, true);
};
