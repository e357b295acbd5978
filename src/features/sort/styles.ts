import { css } from 'lit';

/** Only where rows are cards: else headings sort. */
export const styles = css`
  .sort-choice {
    display: none;
  }

  @container (max-width: 480px) {
    .sort-choice {
      display: block;
      flex: 1 1 calc(4 * var(--rem));
      inline-size: 0;
      text-overflow: ellipsis;
    }
  }
`;
