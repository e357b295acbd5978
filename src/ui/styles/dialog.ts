import { css } from 'lit';

/** Modal dialogs and the forms in them. */
export const dialog = css`
  dialog {
    inline-size: min(calc(40 * var(--rem)), calc(100vw - calc(2 * var(--rem))));
    max-block-size: calc(100dvh - calc(2 * var(--rem)));
    padding: 0;
    overflow: auto;
    color: var(--text);
    font: var(--font-size) / 1.4 var(--font);
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
  }

  dialog::backdrop {
    background: var(--backdrop);
  }

  dialog header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(0.5 * var(--rem));
    padding: calc(0.625 * var(--rem)) var(--space);
    border-block-end: 1px solid var(--line);
  }

  dialog h3 {
    margin: 0;
    font-size: 1em;
    font-weight: var(--bold);
  }

  dialog .content {
    display: grid;
    gap: var(--space);
    padding: var(--space);
  }

  dialog .wide {
    grid-column: 1 / -1;
  }

  dialog footer {
    display: flex;
    justify-content: flex-end;
    gap: calc(0.5 * var(--rem));
  }

  dialog ul {
    display: grid;
    gap: calc(0.375 * var(--rem));
    margin: 0;
    padding: 0;
    list-style: none;
  }

  dialog li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(0.375 * var(--rem));
    padding: calc(0.375 * var(--rem)) calc(0.5 * var(--rem));
    background: var(--raised);
    border-radius: var(--control-radius);
  }

  dialog li > :first-child {
    flex: 1 1 calc(12 * var(--rem));
    overflow-wrap: anywhere;
  }

  dialog .choice {
    display: flex;
    align-items: center;
    gap: calc(0.5 * var(--rem));
    min-block-size: calc(1.5 * var(--rem));
    color: var(--text);
    font-size: 1em;
  }

  dialog .choice input {
    flex: none;
  }

  dialog .rename {
    display: flex;
    flex-wrap: wrap;
    gap: calc(0.375 * var(--rem));
  }

  dialog .rename input {
    flex: 1 1 calc(10 * var(--rem));
    inline-size: auto;
  }

  dialog li > input[type='number'] {
    inline-size: calc(5.5 * var(--rem));
  }

  dialog .fields > .choice {
    align-self: end;
    min-block-size: var(--control-height);
  }

  dialog .note {
    margin: 0;
    padding: 0;
    border: 0;
    color: var(--muted);
  }
`;
