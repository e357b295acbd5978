import { openPerspective, perspectiveViewer } from '../perspective-parts.mjs';
import { offer } from './offer.mjs';

/** Rows handed to it at once. */
const CHUNK = 50_000;

let table;
let viewer;

offer({
  async show(host, rows) {
    table = await openPerspective();
    for (let from = 0; from < rows.length; from += CHUNK) await table.update(rows.slice(from, from + CHUNK));
    viewer = await perspectiveViewer(host, table);
  },
  async load(host, fetchRows, total) {
    table = await openPerspective();
    for (let from = 0; from < total; from += CHUNK) await table.update(await fetchRows(from, CHUNK));
    viewer = await perspectiveViewer(host, table);
  },
  filter: (wanted) =>
    viewer.restore({
      filter: wanted
        ? [
            ['status', '==', wanted.status],
            ['resource', 'contains', wanted.resource],
          ]
        : [],
    }),
  sort: (key, isDescending) => viewer.restore({ sort: [[key, isDescending ? 'desc' : 'asc']] }),
  count: async () => (await viewer.getView()).num_rows(),
  exportCsv: async () => (await table.view()).to_csv(),
});
