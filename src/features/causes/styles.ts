import { css } from 'lit';

/** What rows have in common, above the table. */
export const causesStyles = css`
  .causes {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: start;
    gap: calc(0.5 * var(--rem)) var(--space);
    min-block-size: calc(3 * var(--rem));
    max-block-size: min(40%, calc(16 * var(--rem)));
    padding: calc(0.5 * var(--rem)) var(--space);
    overflow: auto;
    background: var(--raised);
    border-block-end: 1px solid var(--line);
  }

  .causes-subjects {
    display: flex;
    flex-wrap: wrap;
    gap: calc(0.25 * var(--rem));
  }

  .causes-subjects [aria-pressed='true'] {
    color: var(--accent);
    background: var(--selected);
  }

  .causes-found {
    padding-block: calc(0.25 * var(--rem));
  }

  .causes-found p,
  .causes-found ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .causes-found li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: calc(0.5 * var(--rem));
    padding-block: calc(0.125 * var(--rem));
    overflow-wrap: anywhere;
  }

  .causes-found .more {
    color: var(--muted);
    font-size: 0.93em;
  }

  @container (max-width: 40em) {
    .causes {
      grid-template-columns: 1fr auto;
    }

    .causes-found {
      grid-area: 2 / 1 / auto / span 2;
    }
  }
`;
