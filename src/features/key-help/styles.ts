import { css } from 'lit';

export const styles = css`
  .keys table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .keys caption {
    padding-block-end: calc(0.25 * var(--rem));
    color: var(--muted);
    font-size: 0.93em;
    text-align: start;
  }

  .keys :is(th, td) {
    inline-size: 50%;
    padding: calc(0.25 * var(--rem)) 0;
    font-weight: inherit;
    text-align: start;
    vertical-align: baseline;
    border-block-start: 1px solid var(--line);
  }

  .keys .key {
    display: inline-flex;
    align-items: baseline;
    gap: calc(0.1875 * var(--rem));
    margin-block: 1px;
    margin-inline-end: calc(0.5 * var(--rem));
    white-space: nowrap;
  }

  /* Keys are pressed in the same order in every language. */
  .keys .key:dir(rtl) {
    flex-direction: row-reverse;
  }

  .keys kbd {
    display: inline-block;
    min-inline-size: calc(1.5 * var(--rem));
    padding: 0 calc(0.375 * var(--rem));
    font: inherit;
    font-size: 0.93em;
    text-align: center;
    background: var(--raised);
    border: 1px solid var(--border);
    border-radius: var(--control-radius);
  }

  /* Rows are cards there, on a screen without keys. */
  @container (max-width: 480px) {
    .footer .show-keys {
      display: none;
    }
  }
`;
