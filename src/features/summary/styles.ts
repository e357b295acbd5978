import { css } from 'lit';

/** The summary, in the place of the rows. */
export const summaryStyles = css`
  .table:has(> .summary) > :not(.summary) {
    visibility: hidden;
  }

  .summary {
    position: absolute;
    inset: 0;
    z-index: 3;
    display: flex;
    flex-direction: column;
    background: var(--surface);
  }

  .summary header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(0.5 * var(--rem));
    padding: calc(0.375 * var(--rem)) var(--space);
    border-block-end: 1px solid var(--line);
  }

  .summary select {
    inline-size: auto;
    max-inline-size: 60%;
  }

  .summary .scope {
    margin-inline-end: auto;
    color: var(--muted);
    font-size: 0.93em;
  }

  .summary .groups {
    flex: 1 1 0;
    min-block-size: 0;
    overflow: auto;
  }

  .summary .sentence {
    margin: 0;
    padding: calc(0.5 * var(--rem)) var(--space);
    overflow-wrap: anywhere;
  }

  .summary table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  .summary :is(th, td) {
    padding: calc(0.375 * var(--rem)) var(--space);
    font-weight: inherit;
    text-align: start;
    border-block-end: 1px solid var(--line);
  }

  .summary thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    color: var(--muted);
    background: var(--raised);
  }

  .summary tbody th {
    min-inline-size: calc(8 * var(--rem));
    overflow-wrap: anywhere;
  }

  .summary .end {
    text-align: end;
    white-space: nowrap;
  }

  .summary td {
    position: relative;
  }

  .summary .failed {
    color: var(--danger);
    font-weight: var(--bold);
  }

  .summary .share {
    position: absolute;
    inset-block: calc(0.25 * var(--rem));
    inset-inline: calc(0.25 * var(--rem));
    inline-size: calc(100% - 0.5 * var(--rem));
    block-size: calc(100% - 0.5 * var(--rem));
    fill: var(--accent);
    opacity: 0.14;
  }

  .summary .spark {
    min-inline-size: 128px;
    padding-block: calc(0.125 * var(--rem));
  }

  .summary .spark svg {
    display: block;
    inline-size: 120px;
    block-size: 20px;
    fill: var(--accent);
  }

  .report:dir(rtl) .summary .spark svg {
    transform: scaleX(-1);
  }

  .summary .plain {
    padding: 0;
    font: inherit;
    text-align: inherit;
    white-space: inherit;
    overflow-wrap: anywhere;
  }

  .view-toggle {
    display: flex;
    border: 1px solid var(--line);
    border-radius: var(--control-radius);
  }

  .view-toggle label {
    position: relative;
    display: flex;
    font-size: 1em;
    color: var(--muted);
    cursor: pointer;
  }

  .view-toggle input {
    position: absolute;
    inset: 0;
    block-size: 100%;
    min-block-size: 0;
    margin: 0;
    appearance: none;
    border-radius: 0;
    opacity: 0;
    cursor: pointer;
  }

  .view-toggle span {
    display: flex;
    align-items: center;
    min-block-size: max(24px, var(--control-height) - 2px);
    padding-inline: calc(0.625 * var(--rem));
    border-radius: calc(var(--control-radius) - 1px);
  }

  .view-toggle input:hover + span {
    background: var(--hover);
  }

  .view-toggle input:checked + span {
    color: var(--accent);
    background: var(--selected);
  }

  .view-toggle input:focus-visible + span {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }

  @container (inline-size < 74em) {
    .view-toggle span {
      display: block;
      padding-inline: calc(0.375 * var(--rem));
      overflow: hidden;
      line-height: max(24px, var(--control-height) - 2px);
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  }

  /* Long words are cut off before the strip gets a third line. */
  @container (inline-size < 46em) {
    .view-toggle {
      flex: 1000 1 calc(7 * var(--rem));
      min-inline-size: 0;
      max-inline-size: max-content;
    }

    .view-toggle label {
      min-inline-size: 0;
    }
  }

  @container (inline-size < 30em) {
    .view-toggle span {
      padding-inline: calc(0.25 * var(--rem));
    }
  }

  /* Narrower still nothing is cut off: there the strip takes the lines that it needs. */
  @container (inline-size < 25em) {
    .view-toggle {
      flex: none;
    }

    .view-toggle span {
      overflow: visible;
    }
  }

  @media (forced-colors: active) {
    .view-toggle input:checked + span {
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
