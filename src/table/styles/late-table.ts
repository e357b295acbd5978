import { css } from 'lit';

/** What rows look like under the pointer and the keyboard, and what only some reports have in them. */
export const lateTable = css`
  /* Said once: a direction that is asked of each cell takes a third of the time of its style. */
  .grid {
    --start: left;
    --end: right;
    --edge: 3px;
    --bidi: isolate;
    --long-line: color-mix(in srgb, var(--text) 30%, var(--surface));
    --below: 80%;
  }

  .grid:dir(rtl) {
    --onward: to left;
    --start: right;
    --end: left;
    --edge: -3px;
    --bidi: plaintext;
  }

  .badge-2xx {
    color: var(--good);
    background: var(--good-back);
  }

  .badge-2xx::before {
    border-radius: 50%;
  }

  .badge-4xx,
  .badge-5xx {
    font-weight: var(--bold);
  }

  .badge-4xx {
    color: var(--refused);
    background: var(--refused-back);
  }

  .badge-4xx::before {
    clip-path: polygon(50% 4%, 100% 96%, 0 96%);
  }

  .badge-5xx {
    color: var(--broken);
    background: var(--broken-back);
  }

  .badge-1xx {
    color: var(--informed);
    background: var(--informed-back);
  }

  .badge-1xx::before {
    clip-path: polygon(0 40%, 100% 40%, 100% 60%, 0 60%);
  }

  .badge-3xx {
    color: var(--moved);
    background: var(--moved-back);
  }

  .badge-3xx::before {
    clip-path: polygon(0 35%, 55% 35%, 55% 5%, 100% 50%, 55% 95%, 55% 65%, 0 65%);
  }

  .grid .row > td {
    unicode-bidi: var(--bidi);
    text-align: var(--start);
  }

  .grid .row > .end {
    text-align: var(--end);
  }

  /* A code and its English word. */
  .badge {
    direction: ltr;
  }

  .head [aria-sort='ascending'] .heading,
  .head [aria-sort='descending'] .heading {
    color: var(--text);
  }

  .row[part~='row-error'] {
    background: color-mix(in srgb, var(--danger) 4%, var(--surface));
    box-shadow: inset var(--edge) 0 var(--danger);
  }

  /* What rows are sorted by stays in sight where they are wider than the report. */
  @container (min-width: 480.01px) {
    .sideways .row > .sorted,
    .sideways .head > .sorted {
      position: sticky;
      inset-inline: 0;
    }

    .moved:not(.sideways) .row > .sorted,
    .moved:not(.sideways) .head > .sorted {
      position: relative;
      left: var(--moved);
    }

    .grid:is(.moved, .sideways) .sorted {
      z-index: 1;
      background: var(--surface);
      box-shadow: -1px 0 var(--row-line);
    }

    .grid:is(.moved, .sideways) .head > .sorted {
      background: var(--raised);
    }
  }

  @container (max-width: 480px) {
    /* Cards have a choice of the order instead; headings are there for the keyboard, and over the first card then. */
    .grid thead {
      block-size: 0;
      border: 0;
    }

    .grid {
      --below: 100%;
    }

    /* At the edge, whatever else is in their column. */
    .grid .row > td[data-place='second'] {
      text-align: var(--end);
    }

    .row > td[data-place='sixth'] {
      justify-self: end;
      min-inline-size: max-content;
    }

    .grid thead:not(:focus-within) {
      overflow: hidden;
    }
  }

  .row:hover,
  .grid:is(.moved, .sideways) .row:hover > .sorted {
    background: var(--hover);
  }

  .row:focus-within,
  .row:focus,
  .grid:is(.moved, .sideways) .row:focus-within > .sorted,
  .grid:is(.moved, .sideways) .row:focus > .sorted {
    background: var(--selected);
  }

  .row:focus-within,
  .row:focus {
    box-shadow: inset 2px 0 var(--accent);
  }

  /* Paler, and still to be read: they are all that there is until the others are there. */
  .grid.outdated .row {
    color: var(--muted);
  }

  /* Lower than other buttons: the lowest row, and a line of a narrow one, have room for it. */
  .row [data-open] {
    --control-height: calc(1.375 * var(--rem));

    line-height: 1;
  }

  .row .query {
    color: var(--muted);
  }

  /* A line below the figures and from their end, with a step for each time that is some three times as long. */
  .row > [data-long] {
    background: linear-gradient(var(--long-line) 0 0) no-repeat var(--end) var(--below) / var(--long) 2px
      content-box;
  }

  /* Only as tall as its one line. */
  .wrapped .row > [data-long] {
    align-self: start;
  }

  .row > [data-long='1'] {
    --long: 15%;
  }

  .row > [data-long='2'] {
    --long: 30%;
  }

  .row > [data-long='3'] {
    --long: 50%;
  }

  .row > [data-long='4'] {
    --long: 75%;
  }

  .row > [data-long='5'] {
    --long: 100%;
  }

  .row a {
    color: var(--accent);
  }

  @media (forced-colors: active) {
    /* Else browsers leave gradients out. */
    .row > [data-long] {
      --long-line: CanvasText;

      color: CanvasText;
      forced-color-adjust: none;
    }

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
