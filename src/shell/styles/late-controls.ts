import { css } from 'lit';

/** Buttons that are pressed, disabled or the main one, and inputs: nothing of these is there with the first rows. */
export const lateControls = css`
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }

  button:disabled,
  button[aria-disabled='true'] {
    color: var(--muted);
    cursor: default;
  }

  button[aria-expanded='true'] {
    color: var(--accent);
    background: var(--selected);
    border-color: transparent;
  }

  button.primary {
    justify-content: center;
    font-weight: var(--bold);
    color: var(--on-accent);
    background: var(--accent);
    border-color: transparent;
  }

  button.primary:hover:not(:disabled) {
    background: color-mix(in srgb, var(--accent) 88%, var(--text));
  }

  label {
    color: var(--muted);
    font-size: 0.857em;
  }

  input,
  select {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--control-height);
    padding: 0 calc(0.5 * var(--rem));
    font: inherit;
    font-size: 0.93em;
    color: var(--text);
    background: var(--surface);
    border: 1px solid var(--border);
    border-radius: var(--control-radius);
  }

  input:read-only:not([type='checkbox']) {
    color: var(--muted);
    background: var(--raised);
    border-style: dashed;
  }

  input[type='checkbox'] {
    inline-size: calc(1.5 * var(--rem));
    min-block-size: calc(1.5 * var(--rem));
    margin: 0;
  }

  input[aria-invalid='true'],
  select[aria-invalid='true'] {
    border-color: var(--danger);
  }

  .mistake {
    color: var(--danger);
    font-size: 0.857em;
  }

  progress {
    inline-size: calc(8 * var(--rem));
    max-inline-size: 100%;
  }

  @media (forced-colors: active) {
    button,
    button.primary {
      border-color: ButtonBorder;
    }

    /* Whatever the place of the button, and under the pointer: one of the two colours alone could not be read. */
    button:is([aria-expanded='true']:not(.plain), [aria-pressed='true']) {
      color: HighlightText !important;
      background: Highlight !important;
      border-color: Highlight;
      forced-color-adjust: none;
    }
  }
`;
