/* global document */
/** The floor: a fixed pool of rows whose texts are rewritten in place, and no feature at all. */
import { addStyle } from './add-style.mjs';
import { COLUMNS } from './columns.mjs';

const ROW = 28;
const VIEWPORT = 700;

const line = (tag, texts) => {
  const element = document.createElement('div');
  element.className = 'row';
  for (const text of texts) element.append(Object.assign(document.createElement(tag), { textContent: text }));
  return element;
};

/**
 * @param {HTMLElement} host
 * @param {(index: number) => object | undefined} rowAt The row at an index; undefined while it is on its way.
 */
export const bareTable = (host, rowAt) => {
  addStyle(`.scroller { height: ${VIEWPORT}px; overflow: auto; contain: strict }
    .row { position: absolute; inset: 0 auto auto 0; display: grid; height: ${ROW}px; contain: strict; width: 1580px;
      grid-template-columns: ${COLUMNS.map(({ width }) => `${width}px`).join(' ')} }
    .head { position: static } .row > * { padding: 4px 6px; overflow: hidden; white-space: nowrap }`);
  const head = line(
    'b',
    COLUMNS.map(({ title }) => title),
  );
  head.classList.add('head');
  const scroller = Object.assign(document.createElement('div'), { className: 'scroller' });
  const sizer = document.createElement('div');
  scroller.append(sizer);
  host.append(head, scroller);

  const pool = Array.from({ length: Math.ceil(VIEWPORT / ROW) + 2 }, () => {
    const element = line(
      'span',
      COLUMNS.map(() => ' '),
    );
    scroller.append(element);
    return { element, texts: [...element.children].map((cell) => cell.firstChild), index: -1 };
  });
  let total = 0;

  const draw = (isRewriting) => {
    const first = Math.floor(scroller.scrollTop / ROW);
    for (let index = first; index < first + pool.length; index++) {
      const slot = pool[index % pool.length];
      if (slot.index === index && !isRewriting) continue;
      slot.index = index;
      const row = index < total ? rowAt(index) : undefined;
      slot.element.style.transform = `translateY(${index < total ? index * ROW : -ROW}px)`;
      COLUMNS.forEach(({ field }, place) => (slot.texts[place].data = row ? row[field] : ''));
    }
  };
  scroller.addEventListener('scroll', () => draw(false), { passive: true });

  return {
    /** Rows were received. */
    redraw: () => draw(true),
    /** Other rows, so many of them, from the first. */
    show(count) {
      total = count;
      sizer.style.height = `${total * ROW}px`;
      scroller.scrollTop = 0;
      draw(true);
    },
  };
};
