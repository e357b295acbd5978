import { css } from 'lit';

/** A page of rows, in the place of the table that scrolls. */
export const styles = css`
  .table:has(> .pages) > :not(.pages):not(.summary):not(.around):not(.loading-line) {
    visibility: hidden;
  }

  .report:has(.pages) .footer .range {
    display: none;
  }

  .pages {
    position: absolute;
    inset: 0;
    z-index: 2;
    display: flex;
    flex-direction: column;
    background: var(--surface);
  }

  .pages nav {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(0.25 * var(--rem)) calc(0.5 * var(--rem));
    padding: calc(0.25 * var(--rem)) var(--space);
    border-block-end: 1px solid var(--line);
  }

  .pages nav label {
    margin-inline-start: auto;
  }

  .pages nav select {
    inline-size: auto;
  }

  .pages nav [aria-disabled='true'] {
    color: var(--muted);
    cursor: default;
  }

  .pages .onward:dir(rtl) {
    transform: scaleX(-1);
  }

  .pages .page-rows {
    flex: 1 1 0;
    min-block-size: 0;
    overflow: auto;
  }

  /* As wide as its values in one line each: what is wider than the page scrolls. */
  .pages table {
    inline-size: max-content;
    min-inline-size: 100%;
    font-size: 0.93em;
    border-collapse: collapse;
  }

  .pages thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--raised);
  }

  .pages :is(th, td) {
    max-inline-size: calc(30 * var(--rem));
    padding: calc(0.25 * var(--rem)) calc(0.625 * var(--rem));
    font-weight: inherit;
    text-align: start;
    vertical-align: baseline;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
    border-block-end: 1px solid var(--row-line);
  }

  .pages thead th,
  .pages .monospace {
    white-space: nowrap;
  }

  .pages thead button {
    padding: 0;
    font-weight: var(--bold);
    color: var(--muted);
  }

  .pages .end {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .pages .monospace {
    font-family: var(--monospace);
    font-size: 0.96em;
    direction: ltr;
    text-align: start;
  }

  .pages [part~='row-error'] {
    background: color-mix(in srgb, var(--danger) 4%, var(--surface));
    box-shadow: inset 3px 0 var(--danger);
  }

  .pages tbody tr:hover {
    background: var(--hover);
  }

  .pages [aria-current='true'] {
    background: var(--selected);
  }

  .pages .query {
    color: var(--muted);
  }

  /* One line: arrows, the page, and how many rows it has. */
  @container (max-width: 600px) {
    .pages nav .label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .pages nav select {
      margin-inline-start: auto;
    }
  }
`;
