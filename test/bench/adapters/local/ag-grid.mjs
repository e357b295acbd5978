import {
  ClientSideRowModelModule,
  ColumnApiModule,
  createGrid,
  RowsExportModule,
  ModuleRegistry,
  NumberFilterModule,
  RowApiModule,
  TextFilterModule,
} from 'ag-grid-community';
import { COLUMNS } from '../columns.mjs';
import { offer } from './offer.mjs';

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ColumnApiModule,
  RowsExportModule,
  NumberFilterModule,
  RowApiModule,
  TextFilterModule,
]);

let grid;

offer({
  show(host, rows) {
    grid = createGrid(host, {
      columnDefs: COLUMNS.map(({ field, title, width, isNumber }) => ({
        field,
        headerName: title,
        width,
        minWidth: 40,
        filter: isNumber ? 'agNumberColumnFilter' : 'agTextColumnFilter',
      })),
      rowHeight: 28,
      headerHeight: 36,
      rowData: rows,
    });
  },
  filter: (wanted) =>
    grid.setFilterModel(
      wanted && {
        status: { filterType: 'number', type: 'equals', filter: wanted.status },
        resource: { filterType: 'text', type: 'contains', filter: wanted.resource },
      },
    ),
  sort: (key, isDescending) =>
    grid.applyColumnState({
      state: [{ colId: key, sort: isDescending ? 'desc' : 'asc' }],
      defaultState: { sort: null },
    }),
  count: () => grid.getDisplayedRowCount(),
  exportCsv: () => grid.getDataAsCsv(),
});
