import { css } from 'lit';

/** A span of time beside an earlier one, above the table. */
export const compareStyles = css`
  .compare-toggle {
    gap: calc(0.375 * var(--rem));
  }

  .compare {
    max-block-size: min(50%, calc(20 * var(--rem)));
  }

  .compare .comparison-choices {
    flex-direction: column;
    align-items: start;
  }

  .compare .comparison-found h3 {
    padding-block: calc(0.5 * var(--rem)) calc(0.125 * var(--rem));
    font-size: 1em;
    font-weight: var(--bold);
  }

  @container (max-width: 40em) {
    .compare .comparison-choices {
      flex-flow: row wrap;
    }

    .compare .comparison-choices button {
      block-size: auto;
      max-inline-size: 100%;
      white-space: normal;
      text-align: start;
    }
  }
`;
