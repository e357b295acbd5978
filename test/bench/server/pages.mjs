/** The page that each contestant is measured on: as an embedder would write it, and the same for all. */

/** Peers show 25 rows of 28 px under a heading; ours gets the height at which it does too, bar and footer included. */
const STYLES = `
  body { margin: 0; font: 13px system-ui, sans-serif }
  #host { width: 1600px; height: 736px }
  api-log-report { width: 1600px; height: 833px; --api-log-row-height: 28px }`;

const page = (script, body) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Benchmark</title>
<link rel="icon" href="data:,">
<style>${STYLES}</style>
<script type="module" src="${script}"></script>
<body>${body}</body>
</html>`;

/** @param {import('../contestants.mjs').Contestant} contestant */
export const pageOf = ({ name, build }) =>
  build
    ? page(
        `/builds/${name}/api-log-report.js`,
        '<api-log-report endpoint="/api/logs" cache-key="bench"></api-log-report>',
      )
    : page(`/built/${name}.js`, '<div id="host"></div>');
