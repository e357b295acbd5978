import { css } from 'lit';

/** The mark that says what a field is, and what it says. */
export const aboutField = css`
  .labelled {
    display: flex;
    align-items: center;
    min-inline-size: 0;
  }

  /* As tall as a pointer needs it, without making the line of a label taller. */
  .about > summary {
    display: grid;
    place-items: center;
    inline-size: max(24px, calc(1.5 * var(--rem)));
    block-size: max(24px, calc(1.5 * var(--rem)));
    margin-block: calc(-0.25 * var(--rem));
    color: var(--muted);
    border-radius: var(--control-radius);
    cursor: pointer;
  }

  .about > summary:hover {
    background: var(--hover);
  }

  .about[open] > summary {
    color: var(--accent);
  }

  .about .icon {
    inline-size: calc(0.875 * var(--rem));
    block-size: calc(0.875 * var(--rem));
  }

  .about-text {
    flex-basis: 100%;
    margin: 0;
    color: var(--muted);
    font-size: 0.857em;
    overflow-wrap: anywhere;
  }

  .values-list > .about-text {
    margin: 0 calc(0.375 * var(--rem)) calc(0.25 * var(--rem));
  }
`;
