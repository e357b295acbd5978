import { css } from 'lit';

/** Buttons and inputs. */
export const controls = css`
  button {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-block-size: var(--control-height);
    min-inline-size: 1.75rem;
    padding: 0 0.5625rem;
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
    font-weight: 600;
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
    padding: 0 0.5rem;
    font: inherit;
    font-size: 0.93em;
    color: var(--text);
    background: var(--surface);
    border: 1px solid var(--border);
    border-radius: 0.375rem;
  }

  input:read-only:not([type='checkbox']) {
    color: var(--muted);
    background: var(--raised);
    border-style: dashed;
  }

  input[type='checkbox'] {
    inline-size: 1.5rem;
    min-block-size: 1.5rem;
    margin: 0;
  }

  input[aria-invalid='true'],
  select[aria-invalid='true'] {
    border-color: var(--broken);
  }

  .mistake {
    color: var(--broken);
    font-size: 0.857em;
  }

  progress {
    accent-color: var(--accent);
    inline-size: 8rem;
    max-inline-size: 100%;
  }

  @media (forced-colors: active) {
    button,
    button.primary,
    button[aria-expanded='true'] {
      border-color: ButtonBorder;
    }
  }
`;
