import { css } from 'lit';

/** A span of time beside an earlier one, above the table. */
export const compareStyles = css`
  .compare-toggle {
    gap: calc(0.375 * var(--rem));
  }

  .compare {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: start;
    gap: calc(0.5 * var(--rem)) var(--space);
    min-block-size: calc(3 * var(--rem));
    max-block-size: min(50%, calc(20 * var(--rem)));
    padding: calc(0.5 * var(--rem)) var(--space);
    overflow: auto;
    background: var(--raised);
    border-block-end: 1px solid var(--line);
  }

  .compare-with {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: calc(0.25 * var(--rem));
  }

  .compare-with [aria-pressed='true'] {
    color: var(--accent);
    background: var(--selected);
  }

  .compare-found :is(p, ul, h3) {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .compare-found h3 {
    padding-block: calc(0.5 * var(--rem)) calc(0.125 * var(--rem));
    font-size: 1em;
    font-weight: var(--bold);
  }

  .compare-found li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: calc(0.5 * var(--rem));
    padding-block: calc(0.125 * var(--rem));
    overflow-wrap: anywhere;
  }

  .compare-found .more {
    color: var(--muted);
    font-size: 0.93em;
  }

  @container (max-width: 40em) {
    .compare {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .compare-with {
      flex-flow: row wrap;
    }

    .compare-with button {
      block-size: auto;
      max-inline-size: 100%;
      white-space: normal;
      text-align: start;
    }

    .compare-found {
      grid-area: 2 / 1 / auto / span 2;
    }
  }
`;
