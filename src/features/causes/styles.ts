import { css } from 'lit';

/** What rows have in common, above the table. */
export const causesStyles = css`
  .causes {
    max-block-size: min(40%, calc(16 * var(--rem)));
  }

  .causes .comparison-choices {
    flex-wrap: wrap;
  }

  .causes .comparison-found {
    padding-block: calc(0.25 * var(--rem));
  }
`;
