/* global document */
import '@vaadin/grid/vaadin-grid.js';
import '@vaadin/grid/vaadin-grid-column.js';
import { addStyle } from '../add-style.mjs';
import { begin } from '../begin.mjs';
import { COLUMNS } from '../columns.mjs';
import { fetchPage } from './fetch-page.mjs';

addStyle(`vaadin-grid { height: 736px; --vaadin-grid-cell-padding: 4px 6px; --vaadin-padding-container: 4px 6px }
  vaadin-grid-cell-content { line-height: 19px; font-size: 13px }`);

const host = begin();
const grid = document.createElement('vaadin-grid');
grid.columnRendering = 'eager';
for (const { field, title, width } of COLUMNS) {
  const column = document.createElement('vaadin-grid-column');
  Object.assign(column, { path: field, header: title, width: `${width}px`, flexGrow: 0 });
  grid.append(column);
}
grid.pageSize = 100;
grid.dataProvider = async ({ page, pageSize }, done) => {
  const { rows, total } = await fetchPage({ offset: page * pageSize, limit: pageSize });
  done(rows, total);
};
host.append(grid);
