import { css } from 'lit';

/** What the footer has a moment after the first rows: the way to a date, and one line of it where the report is narrow. */
export const lateFooter = css`
  .footer [title] {
    border-color: transparent;
  }

  @media (pointer: coarse) {
    .footer button,
    .footer input {
      min-block-size: calc(2.75 * var(--rem));
    }
  }

  .footer > :empty {
    display: none;
  }

  .footer form {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(0.375 * var(--rem));
  }

  .footer input {
    inline-size: auto;
    min-block-size: calc(1.625 * var(--rem));
  }

  .footer .go-to-date {
    position: relative;
  }

  /* Over the table: the footer grows for nobody who types in it. */
  .footer .understood,
  .footer .mistake {
    position: absolute;
    inset: auto auto calc(100% + calc(0.375 * var(--rem))) 0;
    z-index: 3;
    inline-size: max-content;
    max-inline-size: min(calc(24 * var(--rem)), 80cqi);
    margin: 0;
    padding: calc(0.25 * var(--rem)) calc(0.5 * var(--rem));
    font-size: 1em;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--control-radius);
  }

  .footer .understood:empty,
  .footer .mistake:empty {
    clip-path: inset(50%);
  }

  .footer .date-control {
    inline-size: calc(11.5 * var(--rem));
  }

  .footer .date-control > .open-calendar {
    min-block-size: 0;
  }

  .footer .go-to-date > button .icon {
    display: none;
  }

  /* One line: icons, and a field that opens over the rows. */
  @container (inline-size < 74em) {
    .footer .to-top .label {
      display: none;
    }
  }

  /* Without the name of the zone, which the button is still called by. */
  @container (max-width: 700px) {
    .footer .zone {
      white-space: nowrap;
    }

    .footer .zone::after {
      content: attr(data-short);
    }
  }

  @container (inline-size < 46em) {
    .footer .go-to-date > button .icon {
      display: block;
    }

    .footer .go-to-date .date-field {
      position: absolute;
      inset: auto auto calc(100% + calc(0.375 * var(--rem))) 0;
      z-index: 3;
      padding: calc(0.375 * var(--rem));
      background: var(--surface);
      border: 1px solid var(--line);
      border-radius: var(--control-radius);
      box-shadow: var(--shadow);
    }

    .footer .go-to-date:not(.open) .date-field {
      display: none;
    }

    .footer .go-to-date .understood,
    .footer .go-to-date .mistake {
      inset-block-end: calc(100% + calc(3.25 * var(--rem)));
    }
  }

  @container (max-width: 480px) {
    .footer,
    .look {
      flex-wrap: nowrap;
      column-gap: calc(0.25 * var(--rem));
    }

    .footer .updated {
      display: none;
    }

    .footer .range {
      white-space: nowrap;
    }

    .footer button {
      padding: 0 calc(0.3125 * var(--rem));
    }
  }
`;
