import { bareTable } from '../bare-table.mjs';
import { begin } from '../begin.mjs';
import { pagedRows } from './paged-rows.mjs';

const TOTAL = 1_000_000;

const host = begin();
const rows = pagedRows(() => table.redraw());
const table = bareTable(host, rows.get);
table.show(TOTAL);
