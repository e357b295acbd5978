import { css } from 'lit';

/** The list of values, and the mark in headings that opens it. */
export const valuesStyles = css`
  .values-list {
    flex-direction: column;
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: min(calc(28 * var(--rem)), 100vw - calc(1 * var(--rem)));
    padding: calc(0.25 * var(--rem));
    overflow: hidden;
    font: var(--font-size) / 1.4 var(--font);
  }

  .values-list:popover-open {
    display: flex;
  }

  .values-list > * {
    flex: none;
  }

  .values-list > [role='listbox'] {
    flex: 0 1 auto;
    min-block-size: calc(2 * var(--rem));
    overflow: hidden auto;
  }

  .values-list > [hidden] {
    display: none;
  }

  .values-list [role='option'] {
    position: relative;
    display: flex;
    align-items: center;
    gap: calc(0.5 * var(--rem));
    min-block-size: max(24px, calc(1.75 * var(--rem)));
    padding-inline: calc(0.375 * var(--rem));
    border-radius: var(--control-radius);
    cursor: pointer;
  }

  .values-list [role='option']:hover {
    background: var(--hover);
  }

  .values-list [role='option'].active {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }

  .values-list .tick {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: calc(1 * var(--rem));
    block-size: calc(1 * var(--rem));
    color: var(--on-accent);
    font-size: calc(0.75 * var(--rem));
    font-weight: var(--bold);
    border: 1px solid var(--border);
    border-radius: calc(var(--control-radius) * 0.5);
  }

  /* The box is small, and the way to it is not. */
  .values-list .tick::after {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: calc(1.75 * var(--rem));
    content: '';
  }

  .values-list [aria-selected='true'] .tick {
    background: var(--accent);
    border-color: var(--accent);
  }

  .values-list [aria-selected='true'] .tick::before {
    content: '✓' / '';
  }

  .values-list .text {
    flex: 1;
    min-inline-size: calc(3 * var(--rem));
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .values-list .contained {
    padding-inline-start: calc(1.875 * var(--rem));
    overflow-wrap: anywhere;
  }

  .values-list .count {
    min-inline-size: calc(2.5 * var(--rem));
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .values-list .failed {
    color: var(--danger);
    font-size: 0.857em;
    white-space: nowrap;
  }

  .values-list .amount {
    flex: none;
    inline-size: calc(3.5 * var(--rem));
    block-size: calc(0.5 * var(--rem));
    background: var(--raised);
  }

  .values-list .amount rect {
    fill: var(--accent);
  }

  .values-list .amount .failed {
    fill: var(--danger);
  }

  :dir(rtl) > .values-list .amount,
  [dir='rtl'] .values-list .amount {
    scale: -1 1;
  }

  .values-list .title {
    margin: calc(0.25 * var(--rem)) calc(0.375 * var(--rem));
    font-weight: var(--bold);
  }

  .values-list .scope {
    margin: calc(0.25 * var(--rem)) calc(0.375 * var(--rem));
    color: var(--muted);
    font-size: 0.857em;
  }

  .values-list .fault {
    color: var(--danger);
  }

  .values-list .fault button {
    min-block-size: 24px;
    padding-block: 0;
  }

  .values-list .acts {
    display: flex;
    flex-wrap: wrap;
    gap: calc(0.375 * var(--rem));
    padding: calc(0.375 * var(--rem));
    border-block-start: 1px solid var(--line);
  }

  .values-numbers {
    display: grid;
    grid-template-columns: repeat(4, auto);
    gap: calc(0.75 * var(--rem));
    margin: calc(0.375 * var(--rem));
  }

  .values-numbers dt {
    color: var(--muted);
    font-size: 0.857em;
  }

  .values-numbers dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .values-histogram {
    inline-size: auto;
    block-size: calc(2.5 * var(--rem));
    margin: calc(0.25 * var(--rem)) calc(0.375 * var(--rem));
    fill: var(--accent);
  }

  .multi-select [data-count]::after {
    margin-inline-start: auto;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
    content: attr(data-count) / '';
  }

  [role='columnheader'] > .open-values {
    position: absolute;
    inset-block: 0;
    inset-inline-end: calc(0.5 * var(--rem));
    display: grid;
    place-items: center;
    inline-size: 24px;
    color: var(--muted);
    background: var(--raised);
    opacity: 0;
    cursor: pointer;
  }

  [role='columnheader'].end > .open-values {
    inset-inline: 0 auto;
  }

  [role='columnheader']:is(:hover, :focus-within) > .open-values {
    opacity: 1;
  }

  .open-values:hover {
    color: var(--accent);
  }

  @media (forced-colors: active) {
    .values-list [aria-selected='true'] .tick {
      color: HighlightText;
      background: Highlight;
      border-color: Highlight;
      forced-color-adjust: none;
    }

    .values-list .amount,
    .values-histogram {
      fill: CanvasText;
      background: Canvas;
      outline: 1px solid GrayText;
      forced-color-adjust: none;
    }

    .values-list .amount rect,
    .values-list .amount .failed {
      fill: CanvasText;
    }
  }
`;
