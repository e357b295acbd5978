import { css } from 'lit';

/** Buttons and inputs. */
export const controls = css`
  button {
    display: inline-flex;
    align-items: center;
    gap: calc(0.375 * var(--rem));
    min-block-size: var(--control-height);
    min-inline-size: calc(1.75 * var(--rem));
    padding: 0 calc(0.5625 * var(--rem));
    font: inherit;
    color: inherit;
    white-space: nowrap;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--control-radius);
    cursor: pointer;
  }

  button:hover:not(:disabled, [aria-disabled='true']) {
    background: var(--hover);
  }
`;
