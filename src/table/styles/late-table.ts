import { css } from 'lit';

/** What rows look like under the pointer and the keyboard, and what only some reports have in them. */
export const lateTable = css`
  .row:hover {
    background: var(--hover);
  }

  .row:focus-within,
  .row:focus {
    background: var(--selected);
    box-shadow: inset 2px 0 var(--accent);
  }

  .grid.outdated .row {
    opacity: 0.55;
  }

  /* Lower than other buttons: the lowest row, and a line of a narrow one, have room for it. */
  .row [data-open] {
    --control-height: calc(1.375 * var(--rem));

    line-height: 1;
  }

  .row a {
    color: var(--accent);
  }

  @media (forced-colors: active) {
    .badge[class*='badge-'] {
      border: 1px solid CanvasText;
    }

    .badge[class*='badge-']::before {
      background: CanvasText;
      forced-color-adjust: none;
    }

    .row:focus,
    .row:focus-within {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
