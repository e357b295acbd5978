/* global document */
import '@vaadin/grid/vaadin-grid.js';
import '@vaadin/grid/vaadin-grid-column.js';
import { addStyle } from '../add-style.mjs';
import { COLUMNS } from '../columns.mjs';
import { offer } from './offer.mjs';
import { filtered, sorted } from './plain-answers.mjs';

addStyle(`vaadin-grid { height: 736px; --vaadin-grid-cell-padding: 4px 6px; --vaadin-padding-container: 4px 6px }
  vaadin-grid-cell-content { line-height: 19px; font-size: 13px }`);

let grid;
let all = [];

offer({
  show(host, rows) {
    all = rows;
    grid = document.createElement('vaadin-grid');
    grid.columnRendering = 'eager';
    for (const { field, title, width } of COLUMNS) {
      const column = document.createElement('vaadin-grid-column');
      Object.assign(column, { path: field, header: title, width: `${width}px`, flexGrow: 0 });
      grid.append(column);
    }
    grid.items = rows;
    host.append(grid);
  },
  filter: (wanted) => (grid.items = filtered(all, wanted)),
  sort: (key, isDescending) => (grid.items = sorted(all, key, isDescending)),
  count: () => grid.items.length,
});
