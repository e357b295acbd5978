import { css } from 'lit';

/** The strip of bars over the table, and what opens below it. */
export const timeline = css`
  .timeline {
    /* Each at least 3:1 on the surface. */
    --quiet: color-mix(in srgb, color-mix(in srgb, var(--accent) 60%, var(--muted)) 68%, var(--surface));
    --amber: color-mix(in srgb, var(--refused) 55%, light-dark(#f59e0b, #b45309));
    --red: color-mix(in srgb, var(--broken) 60%, #dc2626);
    --unknown: color-mix(in srgb, var(--muted) 70%, var(--surface));

    position: relative;
    display: flex;
    flex: none;
    gap: calc(0.25 * var(--rem));
    block-size: calc(4 * var(--rem) + 9px);
    padding: 6px calc(0.25 * var(--rem)) 2px var(--space);
    border-block-end: 1px solid var(--line);
  }

  .timeline.folded {
    block-size: auto;
    padding-block: 0;
  }

  .timeline-plot {
    position: relative;
    flex: 1;
    min-inline-size: 0;
    /* Time goes from the left to the right in every language here. */
    direction: ltr;
  }

  .timeline-drawing {
    position: absolute;
    inset: 0;
    display: block;
    overflow: visible;
  }

  .timeline .bars.good {
    fill: var(--quiet);
  }

  .timeline .bars.refused {
    fill: var(--amber);
  }

  .timeline .bars.broken {
    fill: var(--red);
  }

  .timeline .bars.unknown {
    fill: color-mix(in srgb, var(--unknown) 35%, var(--surface));
  }

  .timeline .ink {
    fill: var(--surface);
  }

  .timeline .unknown-ink {
    fill: var(--unknown);
  }

  .timeline .ground,
  .timeline .tick {
    stroke: var(--line);
  }

  .timeline .time {
    fill: var(--muted);
    font-size: 11px;
    font-variant-numeric: tabular-nums;
  }

  .timeline .missing {
    opacity: 0.45;
  }

  .timeline .selection {
    fill: color-mix(in srgb, var(--accent) 18%, transparent);
    stroke: var(--accent);
  }

  .timeline .cursor {
    fill: none;
    stroke: none;
  }

  .timeline-plot:has(.timeline-list:focus-visible) .cursor {
    stroke: var(--focus);
    stroke-width: 2;
  }

  .timeline .bracket {
    fill: none;
    stroke: var(--text);
    stroke-width: 1.5;
  }

  .timeline .row-tick {
    stroke: var(--accent);
    stroke-width: 2;
  }

  .timeline .open-entry {
    fill: var(--accent);
    stroke: var(--surface);
  }

  .timeline-list {
    position: absolute;
    inset: 0;
    display: flex;
    cursor: pointer;
    /* Sideways a finger selects; up and down it scrolls the page. */
    touch-action: pan-y;
    user-select: none;
  }

  .timeline-list span {
    flex: 1;
    min-inline-size: 0;
  }

  .timeline-most,
  .timeline-readout,
  .timeline-note {
    position: absolute;
    inset-block-start: -4px;
    padding-inline: 2px;
    font-size: 11px;
    line-height: 14px;
    font-variant-numeric: tabular-nums;
    color: var(--muted);
    background: color-mix(in srgb, var(--surface) 80%, transparent);
    pointer-events: none;
  }

  .timeline-most {
    left: 0;
  }

  .timeline-readout,
  .timeline-note {
    right: 0;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* Where there is no room for it in one line, two are better than half of it. */
  @container (inline-size < 40em) {
    .timeline-note {
      white-space: normal;
      text-align: end;
    }
  }

  .timeline-readout {
    color: var(--text);
    background: var(--surface);
    z-index: 1;
  }

  .timeline-readout:empty,
  .timeline-note:empty,
  .timeline-readout:not(:empty) + .timeline-note {
    visibility: hidden;
  }

  /* Each text keeps its own direction, whatever that of the page is. */
  .timeline-readout,
  .timeline-note,
  .timeline-selection span {
    unicode-bidi: plaintext;
  }

  .timeline-skeleton {
    block-size: calc(100% - 14px);
    background: repeating-linear-gradient(90deg, var(--raised) 0 5px, transparent 5px 6px);
    border-block-end: 1px solid var(--line);
    /* Most answers are there before it could be seen. */
    animation: appear 0.15s step-end;
  }

  .timeline-fault {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: calc(0.5 * var(--rem));
    block-size: 100%;
    margin: 0;
    color: var(--muted);
  }

  .timeline-buttons {
    display: flex;
    flex-direction: column;
    flex: none;
  }

  .timeline .plain {
    justify-content: center;
    min-inline-size: calc(1.75 * var(--rem));
    min-block-size: calc(1.75 * var(--rem));
    padding: 0 calc(0.25 * var(--rem));
    color: var(--muted);
    background: none;
    border-color: transparent;
  }

  .timeline .plain:hover:not(:disabled) {
    background: var(--hover);
  }

  .timeline [aria-pressed='true'] {
    color: var(--accent);
    background: var(--selected);
  }

  .timeline-selection {
    position: absolute;
    inset-block-start: calc(100% - 2px);
    left: 8px;
    z-index: 4;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(0.25 * var(--rem));
    max-inline-size: calc(100% - 16px);
    padding: calc(0.25 * var(--rem)) calc(0.5 * var(--rem));
    font-size: 0.93em;
    font-variant-numeric: tabular-nums;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--control-radius);
    box-shadow: var(--shadow);
  }

  /* What opens below the bars scrolls, so that rows and footer stay. */
  .above-table:has(> .timeline-table, > .timeline-changes) {
    display: flex;
    flex-flow: column;
    flex-shrink: 1;
    min-block-size: calc(6.5 * var(--rem));
    max-block-size: 50%;
  }

  .timeline-table,
  .timeline-changes {
    position: relative;
    padding: calc(0.375 * var(--rem)) var(--space);
    overflow: auto;
    border-block-end: 1px solid var(--line);
  }

  .timeline-table table {
    font-size: 0.93em;
    font-variant-numeric: tabular-nums;
    border-collapse: collapse;
  }

  .timeline-table caption {
    padding-block-end: calc(0.25 * var(--rem));
    text-align: start;
    color: var(--muted);
  }

  .timeline-table :is(th, td) {
    padding: 1px calc(0.75 * var(--rem)) 1px 0;
    font-weight: inherit;
    text-align: end;
    border-block-end: 1px solid var(--row-line);
  }

  .timeline-table thead th {
    color: var(--muted);
  }

  .timeline-table :is(th:first-child) {
    text-align: start;
  }

  .timeline-changes h3 {
    margin: 0 calc(2 * var(--rem)) calc(0.25 * var(--rem)) 0;
    font-size: 1em;
    font-weight: var(--bold);
  }

  .timeline-changes .close {
    position: absolute;
    inset: calc(0.125 * var(--rem)) calc(0.25 * var(--rem)) auto auto;
    justify-content: center;
    min-block-size: calc(1.75 * var(--rem));
    background: none;
    border-color: transparent;
  }

  .timeline-changes ul,
  .timeline-changes p {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .timeline-changes li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(0.25 * var(--rem)) calc(0.5 * var(--rem));
    padding-block: 2px;
    overflow-wrap: anywhere;
  }

  .timeline-changes .more {
    color: var(--muted);
  }

  @container (inline-size < 40em) {
    .timeline {
      block-size: calc(2.5 * var(--rem) + 9px);
    }

    .timeline-buttons {
      flex-direction: row;
      align-items: center;
    }
  }

  @media (pointer: coarse) {
    .timeline-buttons {
      flex-direction: row;
      align-items: center;
    }

    .timeline .plain {
      min-inline-size: calc(2.5 * var(--rem));
      min-block-size: calc(2.5 * var(--rem));
    }
  }

  /* Solid, outline, hatch: there are few colours, and the reader has chosen them. */
  @media (forced-colors: active) {
    .timeline-drawing {
      forced-color-adjust: none;
    }

    .timeline .bars.good {
      fill: GrayText;
    }

    .timeline .bars:is(.refused, .broken) {
      fill: Canvas;
      stroke: CanvasText;
    }

    .timeline .broken-ink {
      fill: CanvasText;
    }

    .timeline .refused-ink {
      fill: Canvas;
    }

    .timeline .bars.unknown {
      fill: Canvas;
    }

    .timeline .unknown-ink {
      fill: GrayText;
    }

    .timeline .time {
      fill: CanvasText;
    }

    .timeline .bracket {
      stroke: CanvasText;
    }

    .timeline .row-tick {
      stroke: Highlight;
    }

    .timeline .selection,
    .timeline-plot:has(.timeline-list:focus-visible) .cursor {
      stroke: Highlight;
    }

    .timeline-skeleton {
      background: none;
    }
  }
`;
