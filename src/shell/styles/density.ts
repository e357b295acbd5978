import { css } from 'lit';

/**
 * How tall rows are, as the reader chose. Where long texts go on over lines, every row has room for three of them: rows
 * have one height, whatever is in them.
 */
export const density = css`
  .grid.compact {
    --row-height: max(26px, calc(1.625 * var(--rem)));
  }

  .grid.comfortable {
    --row-height: max(44px, calc(2.75 * var(--rem)));
  }

  @container (min-width: 480.01px) {
    .wrapped .row {
      --text-line: max(18px, calc(1.125 * var(--rem)));
      block-size: calc(var(--row-height) + 2 * var(--text-line));
    }

    .wrapped .row > td:not(.end) {
      display: -webkit-box;
      align-self: start;
      margin-block-start: calc((var(--row-height) - 1px - var(--text-line)) / 2);
      line-height: var(--text-line);
      white-space: normal;
      overflow-wrap: anywhere;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
    }
  }
`;
