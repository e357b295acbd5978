import { css } from 'lit';

/** What happened around an entry, in the place of the rows. */
export const aroundStyles = css`
  .table:has(> .around) > :not(.around) {
    visibility: hidden;
  }

  /* The filters do not count here; they do again when the reader goes back. */
  .report:has(.around) .chip:not(.locked) > span {
    text-decoration: line-through;
  }

  .around {
    position: absolute;
    inset: 0;
    z-index: 4;
    display: flex;
    flex-direction: column;
    background: var(--surface);
  }

  .around header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(0.375 * var(--rem)) calc(0.5 * var(--rem));
    padding: calc(0.375 * var(--rem)) var(--space);
    border-block-end: 1px solid var(--line);
  }

  .around-same {
    display: flex;
    flex-wrap: wrap;
    gap: calc(0.25 * var(--rem));
    min-inline-size: 0;
  }

  .around-same [aria-pressed='true'] {
    color: var(--accent);
    background: var(--selected);
  }

  .around-same button {
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .around header select {
    inline-size: auto;
  }

  .around .scope {
    margin-inline-end: auto;
    color: var(--muted);
    font-size: 0.93em;
  }

  .around .aside {
    flex-basis: 100%;
    margin: 0;
    color: var(--muted);
    font-size: 0.93em;
    overflow-wrap: anywhere;
  }

  .around-list {
    position: relative;
    flex: 1 1 0;
    min-block-size: 0;
    overflow: auto;
  }

  .around-list .more {
    margin: 0;
    padding: calc(0.375 * var(--rem)) var(--space);
  }

  .around table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  .around :is(th, td) {
    padding: calc(0.3125 * var(--rem)) calc(0.5 * var(--rem));
    font-weight: inherit;
    text-align: start;
    white-space: nowrap;
    border-block-end: 1px solid var(--row-line);
  }

  .around thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    color: var(--muted);
    background: var(--raised);
  }

  .around :is(th, td).end {
    text-align: end;
  }

  .around td.monospace {
    max-inline-size: calc(24 * var(--rem));
    overflow: hidden;
    text-overflow: ellipsis;
    font-family: var(--monospace);
    font-size: 0.93em;
  }

  .around .gap {
    color: var(--muted);
    text-align: end;
    font-size: 0.93em;
  }

  .around .plain {
    padding: 0;
    font: inherit;
    text-align: inherit;
  }

  .around .failed .gap {
    box-shadow: inset 3px 0 var(--broken);
  }

  .around tr[aria-current] {
    background: var(--selected);
  }

  .around .open .plain {
    font-weight: var(--bold);
  }

  .around .this {
    margin-inline-start: calc(0.375 * var(--rem));
    color: var(--accent);
    font-size: 0.86em;
  }

  .around .chain td:last-child {
    white-space: normal;
    overflow-wrap: anywhere;
  }

  .around .try th {
    padding-inline-start: calc(1.5 * var(--rem));
  }

  .around .session td {
    padding-block-start: calc(0.75 * var(--rem));
    color: var(--muted);
    white-space: normal;
    border-block-end: 2px solid var(--border);
  }

  @container (max-width: 40em) {
    .around-same {
      flex-wrap: nowrap;
      overflow-x: auto;
    }

    .around-same button {
      flex: none;
      max-inline-size: calc(14 * var(--rem));
    }

    /* The chips say so, too. */
    .around .aside {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .around header select {
      max-inline-size: calc(8 * var(--rem));
    }

    .around :is(th, td) {
      padding-inline: calc(0.25 * var(--rem));
    }

    .around .this {
      display: block;
      margin: 0;
    }

    .around .try th {
      padding-inline-start: calc(0.75 * var(--rem));
    }

    .around .chain th {
      white-space: normal;
    }
  }

  @media (forced-colors: active) {
    .around tr[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
