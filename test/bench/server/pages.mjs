/** The pages that contestants are measured on: as an embedder would write them, and the same for all. */

/** Peers show 25 rows of 28 px under a heading; ours gets the height at which it does too, bar and footer included. */
const STYLES = `
  body { margin: 0; font: 13px system-ui, sans-serif }
  #host { width: 1600px; height: 736px }
  api-log-report { width: 1600px; height: 833px; --api-log-row-height: 28px }
  .narrow :is(#host, api-log-report) { width: 900px }`;

const page = (head, body) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Benchmark</title>
<link rel="icon" href="data:,">
<style>${STYLES}</style>
${head}
<body>${body}</body>
</html>`;

const script = (address) => `<script type="module" src="${address}"></script>`;

const HOST = '<div id="host"></div>';

/**
 * Rows of the endpoint.
 *
 * @param {import('../contestants.mjs').Contestant} contestant
 * @param {string} attributes Of our tag.
 */
export const endpointPage = ({ name, build }, attributes = 'endpoint="/api/logs"') =>
  build
    ? page(
        script(`/builds/${name}/api-log-report.js`),
        `<api-log-report cache-key="bench" ${attributes}></api-log-report>`,
      )
    : page(script(`/built/endpoint/${name}.js`), HOST);

/** Rows in memory. @param {import('../contestants.mjs').Contestant} contestant */
export const localPage = ({ name, build }) =>
  page(
    build
      ? `<script type="importmap">{ "imports": { "api-log-report": "/builds/${name}/api-log-report.js" } }</script>
${script('/bench/adapters/local/api-log-report.mjs')}`
      : script(`/built/local/${name}.js`),
    `${HOST}${script('/bench/browser/local-rows.mjs')}`,
  );

/** What answers questions about rows in memory, without a table. @param {{ name: string }} answerer */
export const questionsPage = ({ name }) =>
  page(script(`/built/questions/${name}.js`), `${HOST}${script('/bench/browser/measure-questions.mjs')}`);

/** Nothing at all, to measure what a page takes without a table. */
export const emptyPage = page('', HOST);
