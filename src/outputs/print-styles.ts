/** Style of the print page: black on white, a row never cut in two, headings on every sheet. */
export const PRINT_STYLES = `
  @page { size: A4 landscape; margin: 10mm; }
  :root { color-scheme: light; }
  body { font: 9pt/1.35 system-ui, sans-serif; color: #000; background: #fff; margin: 8mm; }
  @media print { body { margin: 0; } }
  h1 { font-size: 15pt; margin: 0 0 2mm; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 4mm; margin: 0 0 4mm; }
  dt { font-weight: 600; }
  dd { margin: 0; overflow-wrap: anywhere; }
  p.left-out { border: 1px solid #000; padding: 2mm; font-weight: 600; }
  table { border-collapse: collapse; width: 100%; font: inherit; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { border: 1px solid #999; padding: 1mm 1.5mm; text-align: start; vertical-align: top; unicode-bidi: isolate; }
  th { background: #eee; }
  td.end { text-align: end; white-space: nowrap; }
  td.long { overflow-wrap: anywhere; min-width: 14em; }
`;
