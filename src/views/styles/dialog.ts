import { css } from 'lit';

/** Modal dialogs and the forms in them. */
export const dialog = css`
  dialog {
    inline-size: min(40rem, calc(100vw - 2rem));
    max-block-size: calc(100dvh - 2rem);
    padding: 0;
    overflow: auto;
    color: var(--text);
    font: var(--font-size) / 1.4 var(--font);
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 0.45);
  }

  dialog header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    padding: 0.625rem var(--space);
    border-block-end: 1px solid var(--line);
  }

  dialog h3 {
    margin: 0;
    font-size: 1em;
    font-weight: 650;
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
    gap: 0.5rem;
  }

  dialog ul {
    display: grid;
    gap: 0.375rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  dialog li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem;
    padding: 0.375rem 0.5rem;
    background: var(--raised);
    border-radius: var(--control-radius);
  }

  dialog li > :first-child {
    flex: 1 1 12rem;
    overflow-wrap: anywhere;
  }

  dialog .choice {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 1.5rem;
    color: var(--text);
    font-size: 1em;
  }

  dialog .choice input {
    flex: none;
  }

  dialog .rename {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }

  dialog .rename input {
    flex: 1 1 10rem;
    inline-size: auto;
  }

  dialog li > input[type='number'] {
    inline-size: 5.5rem;
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
