/**
 * The tables that are measured, each on a page of its own.
 *
 * @typedef {object} Contestant
 * @property {string} name
 * @property {string} [build] Folder of CDN files to serve; for builds of ours only.
 * @property {readonly string[]} scroller Selectors to the element that scrolls, each inside of the shadow root before.
 * @property {readonly string[]} table The same, to the element whose nodes are the table's.
 * @property {boolean} [isOptional] Measured only where `--peers` names it: its package is large, or slow.
 * @property {boolean} [isQuoted] Measured in the results that are committed.
 * @property {boolean} [hasNoRemoteRows] Cannot show rows of an endpoint as it scrolls.
 * @property {boolean} [isUnbundled] Loads files of its package as they are, so its bytes are what its page fetches.
 * @property {boolean} [hasNoCsv] Has no CSV export.
 */

const HOST = ['#host'];

/** @type {readonly Contestant[]} */
export const PEERS = [
  { name: 'bare', scroller: ['#host > .scroller'], table: HOST, isQuoted: true },
  { name: 'tabulator', scroller: ['.tabulator-tableholder'], table: HOST, isQuoted: true },
  { name: 'lit-virtualizer', scroller: ['lit-virtualizer'], table: HOST, isOptional: true, hasNoCsv: true },
  { name: 'tanstack-lit', scroller: ['.scroller'], table: HOST, isOptional: true, hasNoCsv: true },
  { name: 'vaadin-grid', scroller: ['vaadin-grid', '#table'], table: HOST, isOptional: true, hasNoCsv: true },
  {
    name: 'ag-grid',
    scroller: ['.ag-body-vertical-scroll-viewport, .ag-body-viewport, .ag-grid-viewport'],
    table: HOST,
    isOptional: true,
    isQuoted: true,
  },
  {
    name: 'revogrid',
    scroller: ['revogr-viewport-scroll.rgCol .vertical-inner'],
    table: HOST,
    isOptional: true,
    isQuoted: true,
    hasNoRemoteRows: true,
  },
  {
    name: 'perspective',
    scroller: ['perspective-viewer-datagrid', 'regular-table'],
    table: HOST,
    isOptional: true,
    isQuoted: true,
    hasNoRemoteRows: true,
    isUnbundled: true,
  },
];

/**
 * A build of ours.
 *
 * @param {string} name @param {string} build Folder of its CDN files.
 * @returns {Contestant}
 */
export const ours = (name, build) => ({
  name,
  build,
  scroller: ['api-log-report', '.scroller'],
  table: ['api-log-report', '.scroller'],
});
