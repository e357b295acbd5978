import { css } from 'lit';

/** Drop-downs from which several values can be chosen. */
export const multiSelect = css`
  .multi-select {
    min-inline-size: 0;
  }

  .multi-select > button {
    inline-size: 100%;
    min-inline-size: 0;
    padding: 0 calc(0.5 * var(--rem)) 0 calc(0.75 * var(--rem));
    font-size: 0.93em;
    text-align: start;
    border-color: var(--border);
    border-radius: var(--control-radius);
  }

  .multi-select > button > span {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .multi-select > button::after {
    flex: none;
    inline-size: calc(0.375 * var(--rem));
    block-size: calc(0.375 * var(--rem));
    margin-block-end: calc(0.1875 * var(--rem));
    content: '';
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
  }

  .choices {
    flex-direction: column;
    gap: calc(0.25 * var(--rem));
    box-sizing: border-box;
    max-inline-size: min(calc(24 * var(--rem)), 100vw - calc(1 * var(--rem)));
    max-block-size: min(calc(24 * var(--rem)), 100vh - calc(1 * var(--rem)));
    padding: calc(0.375 * var(--rem));
    overflow: hidden;
    font: var(--font-size) / 1.4 var(--font);
  }

  .choices:popover-open {
    display: flex;
  }

  .choices > * {
    flex: none;
  }

  .choices > [role='listbox'] {
    flex: 0 1 auto;
    min-block-size: calc(4 * var(--rem));
    overflow: hidden auto;
  }

  .choices .none {
    margin: calc(0.25 * var(--rem)) calc(0.375 * var(--rem));
    color: var(--muted);
  }

  .choices [role='option'] {
    display: flex;
    align-items: center;
    gap: calc(0.5 * var(--rem));
    min-block-size: max(calc(2 * var(--rem)), var(--control-height));
    padding: calc(0.125 * var(--rem)) calc(0.375 * var(--rem));
    overflow-wrap: anywhere;
    border-radius: var(--control-radius);
    cursor: pointer;
  }

  .choices [hidden] {
    display: none;
  }

  .choices [role='option']:hover {
    background: var(--hover);
  }

  .choices [role='option']:focus-visible {
    outline-offset: -2px;
  }

  .choices [role='option']::before {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: calc(1 * var(--rem));
    block-size: calc(1 * var(--rem));
    color: var(--on-accent);
    font-size: calc(0.75 * var(--rem));
    font-weight: var(--bold);
    content: '';
    border: 1px solid var(--border);
    border-radius: calc(var(--control-radius) * 0.5);
  }

  .choices [aria-selected='true']::before {
    content: '✓' / '';
    background: var(--accent);
    border-color: var(--accent);
  }

  .choices > label {
    margin-block-start: calc(0.25 * var(--rem));
    padding-inline: calc(0.375 * var(--rem));
  }

  @media (forced-colors: active) {
    .choices [aria-selected='true']::before {
      color: HighlightText;
      background: Highlight;
      border-color: Highlight;
      forced-color-adjust: none;
    }
  }
`;
