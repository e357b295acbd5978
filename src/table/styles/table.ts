import { css } from 'lit';

/**
 * The table: rows of one height in a pool, placed by transform, each cell isolated from the text direction of its
 * neighbours. Where the report is narrow a row is a small card, of one height too.
 */
export const table = css`
  .main {
    display: flex;
    flex: 1 1 0;
    min-block-size: calc(6 * var(--rem));
  }

  .table {
    position: relative;
    flex: 1 1 0;
    min-inline-size: 0;
    overflow: hidden;
  }

  .scroller {
    block-size: 100%;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-gutter: stable;
  }

  /* With a gutter at the left, Chromium scrolls past the first column when the columns are laid out. */
  .scroller:dir(rtl) {
    overflow-y: scroll;
    scrollbar-gutter: auto;
  }

  .grid,
  .grid thead,
  .grid tbody {
    display: block;
  }

  .grid {
    --cell-space: calc(0.625 * var(--rem));
    --onward: to right;

    inline-size: max(100%, var(--least));
    font-size: 0.93em;
  }

  .head,
  .row {
    display: grid;
    grid-template-columns: var(--columns);
    inline-size: 100%;
    contain: strict;
  }

  /* Browsers let these be inherited in tables, and then each row that moves has all of its cells styled again. */
  .row,
  .row > td {
    vertical-align: baseline;
    border-color: currentColor;
  }

  .grid thead {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    background: var(--raised);
    border-block-end: 1px solid var(--line);
  }

  .head {
    block-size: calc(2 * var(--rem));
    contain: none;
  }

  .head th {
    min-inline-size: 0;
    padding: 0;
    font-weight: var(--bold);
    font-size: 0.923em;
    text-align: start;
  }

  .heading {
    display: flex;
    align-items: center;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: calc(1.5 * var(--rem));
    padding: 0 var(--cell-space);
    font-weight: inherit;
    text-transform: inherit;
    letter-spacing: inherit;
    color: var(--muted);
    background: none;
    border: 0;
    border-radius: 0;
  }

  .head .end .heading {
    justify-content: flex-end;
  }

  .head .label {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .head .icon {
    inline-size: calc(0.75 * var(--rem));
    block-size: calc(0.75 * var(--rem));
  }

  .body {
    position: relative;
    contain: layout style;
  }

  .row {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: var(--row-height);
    line-height: calc(var(--row-height) - 1px);
    border-block-end: 1px solid var(--row-line);
  }

  .row.spare {
    visibility: hidden;
  }

  .row > td {
    min-inline-size: 0;
    padding: 0 var(--cell-space);
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    unicode-bidi: isolate;
  }

  .row > .end {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .row > .monospace {
    font-family: var(--monospace);
    font-size: 0.96em;
    direction: ltr;
    text-align: start;
  }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: calc(0.3125 * var(--rem));
    font-variant-numeric: tabular-nums;
    line-height: calc(1.25 * var(--rem));
  }

  .badge[class*='badge-'] {
    padding: 0 calc(0.4375 * var(--rem));
    font-size: 0.923em;
    border-radius: calc(var(--control-radius) * 0.7);
  }

  .badge[class*='badge-']::before {
    content: '';
    inline-size: calc(0.5625 * var(--rem));
    block-size: calc(0.5625 * var(--rem));
    background: currentColor;
  }

  @container (max-width: 480px) {
    .scroller {
      scrollbar-gutter: auto;
    }

    .grid {
      inline-size: 100%;
    }

    .head {
      display: flex;
      overflow-x: auto;
      scrollbar-width: none;
    }

    .head th {
      flex: none;
    }

    .row {
      grid-template: 'first first first second' 'third fourth . sixth' 'fifth fifth fifth fifth' / auto auto 1fr auto;
      align-content: center;
      block-size: var(--narrow-row-height);
      padding: 0 var(--space);
      line-height: 1.4;
    }

    .row > td {
      display: none;
      padding: 0;
      align-self: center;
    }

    /* A place may be empty: a line of such places takes no room. */
    .row > td[data-place]:not(:empty) {
      display: block;
    }

    .row > td[data-place='first'] {
      grid-area: first;
      margin-inline-end: calc(0.5 * var(--rem));
      color: var(--muted);
      font-size: 0.923em;
    }

    .row > td[data-place='second'] {
      grid-area: second;
      color: var(--muted);
    }

    /* A margin, no gap: where the place is empty the next one begins the line. */
    .row > td[data-place='third'] {
      grid-area: third;
      margin-inline-end: calc(0.5 * var(--rem));
    }

    .row > td[data-place='fourth'] {
      grid-area: fourth;
    }

    .row > td[data-place='fifth'] {
      grid-area: fifth;
    }

    .row > td[data-place='sixth'] {
      grid-area: sixth;
      margin-inline-start: calc(0.5 * var(--rem));
      color: var(--muted);
      font-size: 0.923em;
    }
  }
`;
