import { css } from 'lit';

/** The form's sentence, the schedules that one press fills in, recipients, and what was done. */
export const scheduleStyles = css`
  .usual {
    display: flex;
    flex-wrap: wrap;
    gap: calc(0.375 * var(--rem));
  }

  .usual button {
    white-space: normal;
    text-align: start;
  }

  .usual [aria-pressed='true'] {
    color: var(--accent);
    background: var(--selected);
  }

  .preview {
    min-block-size: 2.8em;
    margin: 0;
    overflow-wrap: anywhere;
  }

  .preview:empty {
    min-block-size: 0;
  }

  dialog .recipients {
    display: flex;
    flex-wrap: wrap;
  }

  dialog .recipient {
    flex-wrap: nowrap;
    gap: calc(0.25 * var(--rem));
    padding: 0 0 0 calc(0.5 * var(--rem));
    border: 1px solid transparent;
  }

  dialog .recipient > :first-child {
    flex: initial;
  }

  dialog .recipient.wrong {
    border-color: var(--danger);
  }

  dialog .recipient button {
    min-inline-size: 28px;
    padding: 0;
    background: none;
    border-color: transparent;
  }

  .told {
    position: sticky;
    inset-block-end: 0;
    margin: 0;
    padding: calc(0.5 * var(--rem)) var(--space);
    font-weight: var(--bold);
    background: var(--raised);
    border-block-start: 1px solid var(--line);
  }

  .told:empty {
    padding: 0;
    border: 0;
  }

  dialog [aria-disabled='true'] {
    opacity: 0.6;
  }
`;
