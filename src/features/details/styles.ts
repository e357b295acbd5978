import { css } from 'lit';

/** An entry in full: a panel beside the table, or a dialog where there is no room for both. */
export const details = css`
  .details {
    display: flex;
    flex-direction: column;
    flex: none;
    inline-size: min(calc(30 * var(--rem)), 45%);
    min-block-size: 0;
    background: var(--surface);
    border-inline-start: 1px solid var(--line);
  }

  dialog.details:not([open]) {
    display: none;
  }

  dialog.details {
    inline-size: min(calc(40 * var(--rem)), 100vw);
    block-size: 100dvh;
    max-block-size: 100dvh;
    max-inline-size: 100vw;
    margin-block: 0;
    margin-inline: auto 0;
    padding: 0;
    border-radius: 0;
  }

  .details header {
    display: flex;
    align-items: center;
    gap: calc(0.25 * var(--rem));
    padding: calc(0.375 * var(--rem)) calc(0.5 * var(--rem)) calc(0.375 * var(--rem)) var(--space);
    border-block-end: 1px solid var(--line);
  }

  .details header button {
    padding-inline: calc(0.375 * var(--rem));
    border-color: transparent;
  }

  .details .position {
    margin-inline-end: auto;
    color: var(--muted);
    font-size: 0.93em;
  }

  .details .content {
    display: block;
    flex: 1 1 0;
    min-block-size: 0;
    padding: var(--space);
    overflow: hidden auto;
    overscroll-behavior: contain;
  }

  /* Parts in the order of the page, each with its own direction. */
  .details h3.head-line {
    margin: 0;
    color: var(--muted);
    font: 400 1em / 1.6 var(--font);
    unicode-bidi: isolate;
    overflow-wrap: anywhere;
  }

  /* Without a ground of its own it begins where texts begin. */
  .details .badge-2xx {
    padding-inline: 0;
  }

  .head-line > span {
    unicode-bidi: plaintext;
  }

  .head-line :is(.called, .named) {
    color: var(--text);
    font-weight: var(--bold);
  }

  .head-line .called {
    font-family: var(--monospace);
  }

  .head-line .figure {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .details h4 {
    margin: calc(1 * var(--rem)) 0 calc(0.25 * var(--rem));
    color: var(--muted);
    font-size: 0.857em;
    font-weight: var(--bold);
  }

  .details .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: calc(0.375 * var(--rem));
    margin-block: calc(0.75 * var(--rem));
  }

  .why {
    margin-block: calc(0.625 * var(--rem)) 0;
    padding: calc(0.5 * var(--rem)) calc(0.75 * var(--rem));
    background: var(--raised);
    border: 1px solid var(--line);
    border-inline-start: 3px solid var(--accent);
    border-radius: var(--control-radius);
  }

  .why.fault {
    border-inline-start-color: var(--danger);
  }

  .why p {
    margin: 0;
  }

  .why p + p {
    margin-block-start: calc(0.25 * var(--rem));
  }

  .values {
    margin: 0;
  }

  .values .line {
    display: grid;
    grid-template-columns: minmax(calc(5.5 * var(--rem)), 28%) minmax(0, 1fr);
    gap: 0 calc(0.625 * var(--rem));
    align-items: start;
    padding-block: calc(0.25 * var(--rem));
    border-block-end: 1px solid var(--row-line);
  }

  .values dt {
    color: var(--muted);
    font-size: 0.93em;
    overflow-wrap: anywhere;
  }

  .values dd {
    margin: 0;
  }

  .values .line > dd {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 calc(0.625 * var(--rem));
    align-items: start;
  }

  /* Weaker than what gives each text its own direction in a report that is laid out from the right. */
  .value,
  .lines dd {
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }

  .values .monospace {
    font-family: var(--monospace);
    font-size: 0.96em;
    direction: ltr;
    text-align: start;
  }

  .report:dir(rtl) .values .monospace {
    text-align: end;
  }

  .values .none {
    color: var(--muted);
  }

  .values a {
    color: var(--accent);
  }

  .tools {
    display: flex;
    gap: calc(0.125 * var(--rem));
  }

  .tools > button {
    justify-content: center;
    inline-size: calc(1.5 * var(--rem));
    min-inline-size: calc(1.5 * var(--rem));
    min-block-size: calc(1.5 * var(--rem));
    padding: 0;
    color: var(--muted);
    background: none;
    border-color: transparent;
  }

  @media (pointer: coarse) {
    .tools > button {
      inline-size: calc(2.25 * var(--rem));
      min-block-size: calc(2.25 * var(--rem));
    }
  }

  .lines {
    margin: calc(0.125 * var(--rem)) 0 0;
    font-size: 0.857em;
  }

  .lines > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(0.75 * var(--rem));
  }

  .lines dd {
    font-variant-numeric: tabular-nums;
  }

  .main {
    position: relative;
  }

  .confirmation {
    position: absolute;
    inset-block-end: calc(0.75 * var(--rem));
    inset-inline-start: calc(0.75 * var(--rem));
    z-index: 5;
    padding: calc(0.375 * var(--rem)) calc(0.75 * var(--rem));
    color: var(--surface);
    background: var(--text);
    border-radius: var(--control-radius);
    pointer-events: none;
  }

  .confirmation:empty {
    display: none;
  }

  .time-card {
    min-inline-size: calc(18 * var(--rem));
    padding: calc(0.5 * var(--rem)) calc(0.75 * var(--rem));
  }

  .time-card:not(:popover-open) {
    display: none;
  }

  .lines dt {
    color: var(--muted);
  }

  .lines dd {
    margin: 0;
  }

  .json {
    font: 0.93em / 1.5 var(--monospace);
    direction: ltr;
    text-align: start;
  }

  .json .inside {
    padding-inline-start: calc(0.875 * var(--rem));
    border-inline-start: 1px solid var(--line);
  }

  .json summary {
    min-block-size: calc(1.5 * var(--rem));
    cursor: pointer;
  }

  .json .leaf {
    padding-inline-start: calc(0.875 * var(--rem));
    overflow-wrap: anywhere;
  }

  .json .name,
  .json .count,
  .json .more {
    color: var(--muted);
  }

  .row.selected,
  .grid:is(.moved, .sideways) .row.selected > .sorted {
    background: var(--selected);
  }

  .row.selected {
    box-shadow: inset 3px 0 var(--accent);
  }

  .cell-menu {
    position: fixed;
    inset: auto;
    margin: 0;
    color: var(--text);
    font: var(--font-size) / 1.4 var(--font);
  }

  .cell-menu:not(:popover-open) {
    display: none;
  }

  @media (forced-colors: active) {
    /* Another line than that of the focus. */
    .row.selected:not(:focus, :focus-within) {
      outline: 2px dashed Highlight;
      outline-offset: -2px;
    }
  }
`;
