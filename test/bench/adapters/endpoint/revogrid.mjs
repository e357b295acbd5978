/* global document */
/** RevoGrid asks no endpoint by itself: it is given the first hundred rows. */
import { defineCustomElements } from '@revolist/revogrid/loader';
import { begin } from '../begin.mjs';
import { COLUMNS } from '../columns.mjs';
import { fetchPage } from './fetch-page.mjs';

const host = begin();
await defineCustomElements(globalThis);
const grid = document.createElement('revo-grid');
Object.assign(grid, { rowSize: 28, theme: 'compact', hideAttribution: true, readonly: true });
grid.style.height = '736px';
grid.columns = COLUMNS.map(({ field, title, width }) => ({ prop: field, name: title, size: width }));
grid.source = (await fetchPage({ offset: 0, limit: 100 })).rows;
host.append(grid);
