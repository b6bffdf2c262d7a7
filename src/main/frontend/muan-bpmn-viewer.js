import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

const MINUTE = 60000;

/** Words of a clock: 3时12分, in the pattern of the user's language. */
function clock(due, words) {
  const minutes = Math.floor(Math.abs(due - Date.now()) / MINUTE);
  const hours = Math.floor(minutes / 60);
  const pattern = due >= Date.now() ? words.left : words.over;
  return pattern.replace('%h', hours).replace('%m', String(minutes % 60).padStart(2, '0'));
}

class MuanBpmnViewer extends HTMLElement {
  connectedCallback() {
    if (this.canvasElement) {
      return;
    }
    this.status = document.createElement('p');
    this.status.className = 'muan-bpmn-status';
    this.status.setAttribute('role', 'status');
    this.tools = document.createElement('div');
    this.tools.className = 'muan-bpmn-tools';
    this.canvasElement = document.createElement('div');
    this.canvasElement.className = 'muan-bpmn-canvas';
    this.append(this.status, this.canvasElement, this.tools);
    this.observer = new ResizeObserver(() => this.fit());
    this.observer.observe(this.canvasElement);
  }

  disconnectedCallback() {
    clearInterval(this.ticking);
  }

  async show(xml, active, done, due, words) {
    const turn = (this.turn = (this.turn || 0) + 1);
    clearInterval(this.ticking);
    this.status.textContent = words.loading;
    this.viewer ??= new NavigatedViewer({ container: this.canvasElement });
    try {
      await this.viewer.importXML(xml);
      if (turn !== this.turn) {
        return;
      }
      this.mark(active, done);
      this.setClocks(due, words);
      this.offerTools(words);
      this.status.textContent = '';
      this.fitted = false;
      this.fit();
    } catch (failure) {
      this.status.textContent = words.failed;
      console.error('diagram not shown', failure);
    }
  }

  mark(active, done) {
    const canvas = this.viewer.get('canvas');
    const elements = this.viewer.get('elementRegistry');
    const known = (id) => elements.get(id);
    done.filter((id) => known(id) && !active.includes(id)).forEach((id) => canvas.addMarker(id, 'muan-done'));
    active.filter(known).forEach((id) => {
      canvas.addMarker(id, 'muan-token');
      this.viewer.get('overlays').add(id, { position: { top: -9, left: -9 }, html: '<span class="muan-token-dot" aria-hidden="true"></span>' });
    });
  }

  setClocks(due, words) {
    const overlays = this.viewer.get('overlays');
    const elements = this.viewer.get('elementRegistry');
    const clocks = Object.entries(due).filter(([id]) => elements.get(id)).map(([id, at]) => {
      const label = document.createElement('span');
      label.className = 'muan-token-clock';
      overlays.add(id, { position: { top: -20, left: 14 }, scale: { min: 0.9 }, html: label });
      return { label, at };
    });
    const tick = () => clocks.forEach(({ label, at }) => {
      label.textContent = clock(at, words);
      label.classList.toggle('over', at < Date.now());
    });
    tick();
    this.ticking = setInterval(tick, MINUTE / 2);
  }

  offerTools(words) {
    const zoom = this.viewer.get('zoomScroll');
    const tool = (sign, word, act) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = sign;
      button.title = word;
      button.setAttribute('aria-label', word);
      button.addEventListener('click', act);
      return button;
    };
    this.tools.replaceChildren(
      tool('+', words.larger, () => zoom.stepZoom(1)),
      tool('−', words.smaller, () => zoom.stepZoom(-1)),
      tool('⤢', words.fit, () => {
        this.fitted = false;
        this.fit();
      }),
    );
  }

  /** A tab that is not open yet has no size; the diagram is fitted as soon as it has one. */
  fit() {
    if (!this.fitted && this.viewer?.getDefinitions() && this.canvasElement.clientWidth > 0) {
      this.fitted = true;
      const canvas = this.viewer.get('canvas');
      canvas.resized();
      canvas.zoom('fit-viewport', 'auto');
    }
  }
}

customElements.define('muan-bpmn-viewer', MuanBpmnViewer);
