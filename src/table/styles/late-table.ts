import { css } from 'lit';

/** What rows look like under the pointer and the keyboard, and what only some reports have in them. */
export const lateTable = css`
  .grid:dir(rtl) {
    --onward: to left;
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

  .grid:dir(rtl) .row > td {
    text-align: right;
  }

  .grid:dir(rtl) .row > .end {
    text-align: left;
  }

  /* A code and its English word. */
  .badge:dir(rtl) {
    direction: ltr;
  }

  .head [aria-sort='ascending'] .heading,
  .head [aria-sort='descending'] .heading {
    color: var(--text);
  }

  .row[part~='row-error'] {
    background: color-mix(in srgb, var(--danger) 4%, var(--surface));
    box-shadow: inset 3px 0 var(--danger);
  }

  .grid:dir(rtl) .row[part~='row-error'] {
    box-shadow: inset -3px 0 var(--danger);
  }

  /* What rows are sorted by stays in sight where they are wider than the report. */
  @container (min-width: 480.01px) {
    .row > .sorted,
    .head > .sorted {
      position: sticky;
      inset-inline: 0;
      z-index: 1;
      background: inherit;
      box-shadow: -1px 0 var(--row-line);
    }

    .row,
    .head {
      background: var(--surface);
    }

    .head {
      background: var(--raised);
    }
  }

  @container (max-width: 480px) {
    /* Cards have a choice of the order instead; headings are there for the keyboard, and over the first card then. */
    .grid thead {
      block-size: 0;
      border: 0;
    }

    .row > td[data-place='sixth'] {
      min-inline-size: max-content;
    }

    .grid thead:not(:focus-within) {
      overflow: hidden;
    }
  }

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

  .row .query {
    color: var(--muted);
  }

  /* A bar from the end of the cell, with a step for each time that is some three times as long. */
  .row:not(.placeholder) > [data-long] {
    --long: 0%;

    background: linear-gradient(var(--line) 0 0) no-repeat right 50% / var(--long) 62%;
  }

  .grid:dir(rtl) .row > [data-long] {
    background-position-x: left;
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
