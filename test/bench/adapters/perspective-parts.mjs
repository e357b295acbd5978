/* global document */
/** What Perspective is made of. It comes as files for a CDN that load each other and WebAssembly, and is not bundled. */
import { COLUMNS } from './columns.mjs';

const PACKAGES = '/packages/@perspective-dev';
const FRACTIONS = 'time';

const typeOf = ({ field, isNumber }) => (isNumber ? (field === FRACTIONS ? 'float' : 'integer') : 'string');

/**
 * An empty table, in a worker of its own.
 *
 * @param {Record<string, string>} [more] Types of columns besides those of the report.
 */
export const openPerspective = async (more = {}) => {
  const sheet = `${PACKAGES}/viewer/dist/css/pro.css`;
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet }));
  const [{ default: perspective }] = await Promise.all(
    [
      'client/dist/cdn/perspective',
      'viewer/dist/cdn/perspective-viewer',
      'viewer-datagrid/dist/cdn/perspective-viewer-datagrid',
    ].map((path) => import(/* @vite-ignore */ `${PACKAGES}/${path}.js`)),
  );
  const worker = await perspective.worker();
  const types = Object.fromEntries(COLUMNS.map((column) => [column.field, typeOf(column)]));
  return worker.table({ ...types, ...more }, { name: 'logs' });
};

/** The viewer of a table, in the page. */
export const perspectiveViewer = async (host, table) => {
  const viewer = document.createElement('perspective-viewer');
  viewer.style.cssText = 'display: block; width: 100%; height: 736px';
  host.append(viewer);
  await viewer.load(Promise.resolve(table));
  await viewer.restore({
    plugin: 'Datagrid',
    columns: COLUMNS.map(({ field }) => field),
    settings: false,
    theme: 'Pro Light',
  });
  return viewer;
};
