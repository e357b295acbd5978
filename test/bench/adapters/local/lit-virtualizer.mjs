import '@lit-labs/virtualizer';
import { html, render } from 'lit';
import { addStyle } from '../add-style.mjs';
import { COLUMNS } from '../columns.mjs';
import { offer } from './offer.mjs';
import { filtered, sorted } from './plain-answers.mjs';

addStyle(`.row { display: flex; height: 28px; width: 1580px } lit-virtualizer { height: 700px }
  .cell { padding: 4px 6px; box-sizing: border-box; overflow: hidden; white-space: nowrap; flex: none }
  ${COLUMNS.map(({ width }, place) => `.cell:nth-child(${place + 1}) { width: ${width}px }`).join('')}`);

let place;
let all = [];
let items = [];

const line = (row) =>
  html`<div class="row">${COLUMNS.map(({ field }) => html`<div class="cell">${row[field]}</div>`)}</div>`;

const draw = (rows) => {
  items = rows;
  render(
    html`<div class="row">${COLUMNS.map(({ title }) => html`<b class="cell">${title}</b>`)}</div>
      <lit-virtualizer scroller .items=${items} .renderItem=${line}></lit-virtualizer>`,
    place,
  );
};

offer({
  show(host, rows) {
    place = host;
    all = rows;
    draw(rows);
  },
  filter: (wanted) => draw(filtered(all, wanted)),
  sort: (key, isDescending) => draw(sorted(all, key, isDescending)),
  count: () => items.length,
});
