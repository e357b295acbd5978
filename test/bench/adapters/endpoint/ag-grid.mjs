import { createGrid, InfiniteRowModelModule, ModuleRegistry } from 'ag-grid-community';
import { begin } from '../begin.mjs';
import { COLUMNS } from '../columns.mjs';
import { fetchPage } from './fetch-page.mjs';

ModuleRegistry.registerModules([InfiniteRowModelModule]);

createGrid(begin(), {
  columnDefs: COLUMNS.map(({ field, title, width }) => ({ field, headerName: title, width, minWidth: 40 })),
  rowHeight: 28,
  headerHeight: 36,
  rowModelType: 'infinite',
  cacheBlockSize: 100,
  datasource: {
    async getRows({ startRow, endRow, successCallback }) {
      const { rows, total } = await fetchPage({ offset: startRow, limit: endRow - startRow });
      successCallback(rows, total);
    },
  },
});
