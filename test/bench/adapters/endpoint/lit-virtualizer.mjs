import '@lit-labs/virtualizer';
import { html, render } from 'lit';
import { addStyle } from '../add-style.mjs';
import { begin } from '../begin.mjs';
import { COLUMNS } from '../columns.mjs';
import { pagedRows } from './paged-rows.mjs';

addStyle(`.row { display: flex; height: 28px; width: 1580px } lit-virtualizer { height: 700px }
  .cell { padding: 4px 6px; box-sizing: border-box; overflow: hidden; white-space: nowrap; flex: none }
  ${COLUMNS.map(({ width }, place) => `.cell:nth-child(${place + 1}) { width: ${width}px }`).join('')}`);

const host = begin();
let items = Array.from({ length: 1_000_000 });
const rows = pagedRows(() => {
  items = [...items];
  draw();
});

const line = (index) => {
  const row = rows.get(index);
  return html`<div class="row">
    ${COLUMNS.map(({ field }) => html`<div class="cell">${row?.[field] ?? ''}</div>`)}
  </div>`;
};

function draw() {
  render(
    html`<div class="row">${COLUMNS.map(({ title }) => html`<b class="cell">${title}</b>`)}</div>
      <lit-virtualizer scroller .items=${items} .renderItem=${(_, index) => line(index)}></lit-virtualizer>`,
    host,
  );
}

draw();
