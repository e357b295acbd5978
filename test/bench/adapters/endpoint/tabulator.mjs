/** Tabulator reaches no row at will: it appends pages as the end comes near. */
import { AjaxModule, PageModule, Tabulator } from 'tabulator-tables';
import css from 'tabulator-tables/dist/css/tabulator.min.css?inline';
import { addStyle } from '../add-style.mjs';
import { begin } from '../begin.mjs';
import { COLUMNS } from '../columns.mjs';
import { fetchPage } from './fetch-page.mjs';

Tabulator.registerModule([AjaxModule, PageModule]);
addStyle(`${css}.tabulator .tabulator-row { min-height: 28px; height: 28px }`);

new Tabulator(begin(), {
  height: 736,
  rowHeight: 28,
  layout: 'fitData',
  columns: COLUMNS.map(({ field, title, width }) => ({ field, title, width })),
  ajaxURL: '/api/logs',
  progressiveLoad: 'scroll',
  paginationSize: 100,
  async ajaxRequestFunc(_url, _config, { page, size }) {
    const { rows, total } = await fetchPage({ offset: (page - 1) * size, limit: size });
    return { data: rows, last_page: Math.ceil(total / size) };
  },
});
