import { css } from 'lit';

/** Drop-downs from which several values can be chosen. */
export const multiSelect = css`
  .multi-select {
    min-inline-size: 0;
  }

  .multi-select > button {
    inline-size: 100%;
    min-inline-size: 0;
    padding: 0 0.5rem 0 0.75rem;
    font-size: 0.93em;
    text-align: start;
    border-color: var(--border);
    border-radius: 0.375rem;
  }

  .multi-select > button > span {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .multi-select > button::after {
    flex: none;
    inline-size: 0.375rem;
    block-size: 0.375rem;
    margin-block-end: 0.1875rem;
    content: '';
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
  }

  .choices {
    position: fixed;
    inset: auto;
    flex-direction: column;
    gap: 0.25rem;
    box-sizing: border-box;
    max-inline-size: min(24rem, 100vw - 1rem);
    max-block-size: min(24rem, 100vh - 1rem);
    margin: 0;
    padding: 0.375rem;
    overflow: hidden;
    color: var(--text);
    font: var(--font-size) / 1.4 var(--font);
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--control-radius);
    box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 0.18);
  }

  .choices:popover-open {
    display: flex;
  }

  .choices > * {
    flex: none;
  }

  .choices > [role='listbox'] {
    flex: 0 1 auto;
    min-block-size: 4rem;
    overflow: hidden auto;
  }

  .choices .none {
    margin: 0.25rem 0.375rem;
    color: var(--muted);
  }

  .choices [role='option'] {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: max(2rem, var(--control-height));
    padding: 0.125rem 0.375rem;
    overflow-wrap: anywhere;
    border-radius: 0.375rem;
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
    inline-size: 1rem;
    block-size: 1rem;
    color: var(--on-accent);
    font-size: 0.75rem;
    font-weight: 700;
    content: '';
    border: 1px solid var(--border);
    border-radius: 0.1875rem;
  }

  .choices [aria-selected='true']::before {
    content: '✓' / '';
    background: var(--accent);
    border-color: var(--accent);
  }

  .choices > label {
    margin-block-start: 0.25rem;
    padding-inline: 0.375rem;
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
