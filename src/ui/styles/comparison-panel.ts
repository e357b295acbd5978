import { css } from 'lit';

/** Panels above the table that compare rows with others; what differs is in the styles of their features. */
export const comparisonPanel = css`
  .comparison {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: start;
    gap: calc(0.5 * var(--rem)) var(--space);
    min-block-size: calc(3 * var(--rem));
    padding: calc(0.5 * var(--rem)) var(--space);
    overflow: auto;
    background: var(--raised);
    border-block-end: 1px solid var(--line);
  }

  .comparison-choices {
    display: flex;
    gap: calc(0.25 * var(--rem));
  }

  .comparison-choices [aria-pressed='true'] {
    color: var(--accent);
    background: var(--selected);
  }

  .comparison-found :is(p, ul, h3) {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .comparison-found li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: calc(0.5 * var(--rem));
    padding-block: calc(0.125 * var(--rem));
    overflow-wrap: anywhere;
  }

  .comparison-found .more {
    color: var(--muted);
    font-size: 0.93em;
  }

  @container (max-width: 40em) {
    .comparison {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .comparison-found {
      grid-area: 2 / 1 / auto / span 2;
    }
  }
`;
