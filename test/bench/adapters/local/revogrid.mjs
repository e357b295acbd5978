/* global customElements, document */
import { defineCustomElements } from '@revolist/revogrid/loader';
import { COLUMNS } from '../columns.mjs';
import { offer } from './offer.mjs';

let grid;

/** The grid's own plugin that can do this. */
const pluginWith = async (method) =>
  (await grid.getPlugins()).find((plugin) => typeof plugin[method] === 'function');

offer({
  async show(host, rows) {
    await defineCustomElements(globalThis);
    grid = document.createElement('revo-grid');
    Object.assign(grid, {
      rowSize: 28,
      theme: 'compact',
      hideAttribution: true,
      readonly: true,
      filter: true,
      exporting: true,
      columns: COLUMNS.map(({ field, title, width, isNumber }) => ({
        prop: field,
        name: title,
        size: width,
        sortable: true,
        filter: isNumber ? 'number' : 'string',
      })),
      source: rows,
    });
    grid.style.height = '736px';
    host.append(grid);
    await customElements.whenDefined('revo-grid');
    await grid.componentOnReady?.();
  },
  async filter(wanted) {
    const plugin = await pluginWith('runFiltering');
    await plugin.onFilterChange(
      wanted
        ? {
            status: [{ id: 0, type: 'eqN', value: wanted.status, relation: 'and' }],
            resource: [{ id: 1, type: 'contains', value: wanted.resource, relation: 'and' }],
          }
        : {},
    );
  },
  sort: (key, isDescending) =>
    grid.updateColumnSorting({ prop: key, sortable: true }, isDescending ? 'desc' : 'asc', false),
  count: async () => (await grid.getVisibleSource()).length,
  exportCsv: async () => (await pluginWith('exportString')).exportString(),
});
