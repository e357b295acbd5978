/**
 * Style of the print page: black on white, a row never cut in two, headings on every sheet. The shares of its columns come
 * from `print-layout.ts`, which reckons with these sizes.
 */
export const PRINT_STYLES = `
  @page { size: landscape; margin: 12mm 10mm; }
  :root { color-scheme: light; }
  body { font: 8pt/1.35 system-ui, sans-serif; color: #000; background: #fff; margin: 8mm; }
  @media print { body { margin: 0; } }
  h1 { font-size: 14pt; margin: 0 0 2mm; overflow-wrap: anywhere; }
  dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.5mm 4mm; margin: 0 0 3mm; }
  dt { font-weight: 600; overflow-wrap: anywhere; }
  dd { margin: 0; overflow-wrap: anywhere; }
  p.left-out { border: 1px solid #000; padding: 2mm; font-weight: 600; }
  p.answer { margin: 0 0 2mm; font-size: 9pt; overflow-wrap: anywhere; }
  /* Its places are counted from the left, in every language. */
  svg.chart { display: block; inline-size: 100%; block-size: auto; margin: 0 0 2mm; break-inside: avoid; direction: ltr; overflow: visible; }
  svg.chart text { font: 9px system-ui, sans-serif; font-variant-numeric: tabular-nums; }
  @media (orientation: portrait) { svg.chart text { font-size: 11px; } }
  svg.chart .good { fill: #bbb; }
  svg.chart .refused { fill: #777; }
  p.legend { margin: 0 0 3mm; }
  p.legend span { margin-inline-end: 4mm; }
  p.legend span::before { content: ''; display: inline-block; inline-size: 0; block-size: 2mm; margin-inline-end: 1mm; border-inline-start: 2mm solid #000; }
  p.legend .refused::before { border-color: #777; }
  p.end { font-weight: 600; }
  /* Half of a border lies outside a table, and what is outside the sheet is cut. */
  table { border-collapse: collapse; table-layout: fixed; width: calc(100% - 2px); margin-inline: 1px; font: inherit; }
  thead { display: table-header-group; }
  tbody.pair, tr { break-inside: avoid; }
  th, td { border: 1px solid #999; padding: 0.6mm 1mm; text-align: start; vertical-align: top; unicode-bidi: isolate; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
  th { background: #eee; }
  td.end { text-align: end; }
  tr.more > td { padding-inline-start: 4mm; border-block-start-style: dotted; }
  tr.more :is(span, b) { unicode-bidi: isolate; }
  /* As on the screen: a page may lay a language out against its direction, and each value keeps its own. */
  :root:dir(rtl) :is(h1, p, dt, dd, th, tr:not(.more) > td, tr.more bdi) { unicode-bidi: plaintext; text-align: right; }
  :root:dir(rtl) td.end { text-align: left; }
  tr.more span + span::before { content: '· '; }
`;
