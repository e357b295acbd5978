import { css } from 'lit';

/** The schedules of the form that one press fills in. */
export const scheduleStyles = css`
  .usual {
    display: flex;
    flex-wrap: wrap;
    gap: calc(0.375 * var(--rem));
    margin-block-end: calc(0.75 * var(--rem));
  }

  .usual button {
    white-space: normal;
    text-align: start;
  }

  .usual [aria-pressed='true'] {
    color: var(--accent);
    background: var(--selected);
  }
`;
