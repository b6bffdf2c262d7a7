// One ticker for all clocks of a page; nothing here asks the server.
const clocks = new Set();

// The house's time, not the browser's, decides: remember how far they are apart. Time never goes back, so among what single
// countdowns bring the furthest is the latest; what the wall clock brings is the house's word, as after a leap of the demo clock.
let ahead;
const houseNow = () => Date.now() + (ahead || 0);
const learn = (now, itsWord) => {
  const found = Number(now) - Date.now();
  if (itsWord || ahead === undefined || found > ahead) {
    ahead = found;
    clocks.forEach((clock) => clock.tick());
  }
};

setInterval(() => clocks.forEach((clock) => clock.tick()), 1000);

class Ticking extends HTMLElement {
  connectedCallback() {
    clocks.add(this);
    this.tick();
  }

  disconnectedCallback() {
    clocks.delete(this);
  }
}

const span = (millis, english) => {
  const minutes = Math.floor(millis / 60000);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor(minutes / 60) % 24;
  const rest = minutes % 60;
  if (days > 0) return english ? `${days} d ${hours} h` : `${days}日${hours}时`;
  if (hours > 0) return english ? `${hours} h ${rest} min` : `${hours}时${rest}分`;
  if (minutes > 0) return english ? `${rest} min` : `${rest}分`;
  return english ? 'under 1 min' : '不足1分';
};

class MuanCountdown extends Ticking {
  static observedAttributes = ['due', 'amber', 'red', 'now'];

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
    this.words = document.createElement('span');
    this.shadowRoot.append(this.words);
  }

  attributeChangedCallback(name, before, after) {
    if (name === 'now' && after) learn(after, false);
    if (this.isConnected) this.tick();
  }

  tick() {
    const due = Number(this.getAttribute('due'));
    const now = houseNow();
    const late = now >= due;
    const from = (name) => this.hasAttribute(name) && now >= Number(this.getAttribute(name));
    const english = this.getAttribute('lang') === 'en';
    const text = span(Math.abs(due - now), english);
    const words = english ? `${text} ${late ? 'late' : 'left'}` : `${late ? '超' : '余'} ${text}`;
    const look = late ? 'breached' : from('red') ? 'red' : from('amber') ? 'amber' : 'calm';
    if (this.words.textContent !== words) {
      this.words.textContent = words;
      this.setAttribute('aria-label', words);
    }
    if (this.getAttribute('look') !== look) this.setAttribute('look', look);
  }
}

// How long something has lasted, such as a vehicle on its way: 已 12分.
class MuanElapsed extends Ticking {
  static observedAttributes = ['since', 'now'];

  attributeChangedCallback(name, before, after) {
    if (name === 'now' && after) learn(after, false);
    if (this.isConnected) this.tick();
  }

  tick() {
    const english = this.getAttribute('lang') === 'en';
    const text = span(Math.max(0, houseNow() - Number(this.getAttribute('since'))), english);
    const words = english ? `for ${text}` : `已 ${text}`;
    if (this.textContent !== words) this.textContent = words;
  }
}

class MuanClock extends Ticking {
  static observedAttributes = ['now'];

  attributeChangedCallback(name, before, after) {
    if (after) learn(after, true);
  }

  tick() {
    const date = this.hasAttribute('date') ? { year: 'numeric', month: '2-digit', day: '2-digit' } : {};
    // Swedish writes date and time as 2026-12-03 08:00.
    const words = new Date(houseNow()).toLocaleString('sv-SE', {
      timeZone: 'Asia/Shanghai', ...date, hour: '2-digit', minute: '2-digit'
    });
    if (this.textContent !== words) this.textContent = words;
  }
}

customElements.get('muan-countdown') || customElements.define('muan-countdown', MuanCountdown);
customElements.get('muan-elapsed') || customElements.define('muan-elapsed', MuanElapsed);
customElements.get('muan-clock') || customElements.define('muan-clock', MuanClock);
