import { css } from 'lit';

/** The line and the date above the first row of a day. They reach over the row before, which nothing else of a row does. */
export const dayMarks = css`
  .row[data-day] {
    z-index: 1;
    overflow: visible;
    contain: size layout style;
  }

  .row[data-day]::after {
    content: '';
    position: absolute;
    inset-block-start: -1px;
    inset-inline: 0;
    block-size: 1px;
    background: var(--border);
    pointer-events: none;
  }

  .row[data-day] > [data-day] {
    overflow: visible;
    z-index: 1;
  }

  /* In a card the row is what the date is placed by, and while rows are scrolled sideways the cell is sticky. */
  @container (min-width: 480.01px) {
    .grid:not(.sideways) .row[data-day] > [data-day] {
      position: relative;
    }
  }

  .row[data-day] > [data-day]::before,
  .row[data-day-alone]::before {
    content: attr(data-day);
    content: attr(data-day) / '';
    position: absolute;
    inset-block-start: calc(-0.4375 * var(--rem));
    inset-inline-start: calc(var(--cell-space) - 0.25 * var(--rem));
    z-index: 1;
    max-inline-size: calc(100% - var(--cell-space));
    overflow: hidden;
    box-sizing: border-box;
    padding-inline: calc(0.25 * var(--rem));
    font: 500 calc(0.6875 * var(--rem)) / calc(0.8125 * var(--rem)) var(--font);
    white-space: nowrap;
    text-overflow: ellipsis;
    color: var(--muted);
    background: var(--surface);
    pointer-events: none;
  }

  .wrapped .row[data-day] > [data-day]:not(.end)::before {
    inset-block-start: calc(-0.4375 * var(--rem) - (var(--row-height) - 1px - var(--text-line)) / 2);
  }

  @media (forced-colors: active) {
    .row[data-day]::after {
      block-size: 2px;
      background: CanvasText;
      forced-color-adjust: none;
    }
  }

  @container (max-width: 480px) {
    .row[data-day] > [data-day]::before {
      inset-inline-start: calc(var(--space) - 0.25 * var(--rem));
    }
  }
`;
