/**
 * The tables that are measured, each on a page of its own.
 *
 * @typedef {object} Contestant
 * @property {string} name
 * @property {string} [build] Folder of CDN files to serve; for builds of ours only.
 * @property {readonly string[]} scroller Selectors to the element that scrolls, each inside of the shadow root before.
 * @property {readonly string[]} table The same, to the element whose nodes are the table's.
 * @property {boolean} [isOptional] Measured only where `--peers` names it: its package is large, or slow.
 * @property {boolean} [hasNoRemoteRows] Cannot show rows of an endpoint as it scrolls.
 */

const HOST = ['#host'];

/** @type {readonly Contestant[]} */
export const PEERS = [
  { name: 'bare', scroller: ['#host > .scroller'], table: HOST },
  { name: 'tabulator', scroller: ['.tabulator-tableholder'], table: HOST },
  { name: 'lit-virtualizer', scroller: ['lit-virtualizer'], table: HOST, isOptional: true },
  { name: 'tanstack-lit', scroller: ['.scroller'], table: HOST, isOptional: true },
  { name: 'vaadin-grid', scroller: ['vaadin-grid', '#table'], table: HOST, isOptional: true },
  {
    name: 'ag-grid',
    scroller: ['.ag-body-vertical-scroll-viewport, .ag-body-viewport, .ag-grid-viewport'],
    table: HOST,
    isOptional: true,
  },
  { name: 'revogrid', scroller: ['.vertical-inner'], table: HOST, isOptional: true, hasNoRemoteRows: true },
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
