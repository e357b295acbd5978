import {
  DownloadModule,
  ExportModule,
  FilterModule,
  FormatModule,
  SortModule,
  Tabulator,
} from 'tabulator-tables';
import css from 'tabulator-tables/dist/css/tabulator.min.css?inline';
import { addStyle } from '../add-style.mjs';
import { COLUMNS } from '../columns.mjs';
import { offer } from './offer.mjs';

Tabulator.registerModule([DownloadModule, ExportModule, FilterModule, FormatModule, SortModule]);
addStyle(`${css}.tabulator .tabulator-row { min-height: 28px; height: 28px }`);

let table;
let file;

offer({
  async show(host, rows) {
    table = new Tabulator(host, {
      height: 736,
      rowHeight: 28,
      layout: 'fitData',
      columns: COLUMNS.map(({ isNumber, ...column }) => ({
        ...column,
        sorter: isNumber ? 'number' : 'string',
      })),
      data: rows,
      // What it would save as a file.
      downloadEncoder(content) {
        file = content;
        return false;
      },
    });
    await new Promise((resolve) => table.on('tableBuilt', resolve));
  },
  filter: (wanted) =>
    wanted
      ? table.setFilter([
          { field: 'status', type: '=', value: wanted.status },
          { field: 'resource', type: 'like', value: wanted.resource },
        ])
      : table.clearFilter(),
  sort: (key, isDescending) => table.setSort(key, isDescending ? 'desc' : 'asc'),
  count: () => table.getDataCount('active'),
  exportCsv() {
    table.download('csv', 'logs.csv');
    return file;
  },
});
