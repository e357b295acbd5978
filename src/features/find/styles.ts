import { css } from 'lit';

/** The field that looks in all fields, and what it finds. */
export const findStyles = css`
  .find {
    position: relative;
    display: flex;
    align-items: center;
  }

  .find > .icon {
    position: absolute;
    inset-inline-start: calc(0.5 * var(--rem));
    color: var(--muted);
    pointer-events: none;
  }

  .find-field {
    padding-inline: calc(1.875 * var(--rem)) calc(0.5 * var(--rem));
    text-overflow: ellipsis;
  }

  .find-field::placeholder {
    text-overflow: ellipsis;
  }

  /* A button to look at until it is used: then the time makes room for what is typed. */
  @container (inline-size < 30em) {
    .strip > .empty-find:not(:focus-within) {
      flex: none;
      inline-size: calc(2 * var(--rem));
    }

    .empty-find:not(:focus-within) .find-field {
      padding-inline: 0;
      cursor: pointer;
    }

    .empty-find:not(:focus-within) .find-field::placeholder {
      /* Colours that a reader forces are not transparent. */
      opacity: 0;
    }

    .strip:has(> .find:focus-within) > .time-range {
      flex: none;
      inline-size: calc(2 * var(--rem));
    }
  }

  .find-popover {
    box-sizing: border-box;
    min-inline-size: calc(14 * var(--rem));
    max-inline-size: min(calc(30 * var(--rem)), 100vw - calc(1 * var(--rem)));
    padding: calc(0.25 * var(--rem));
    font: var(--font-size) / 1.4 var(--font);
  }

  .find-popover [role='option'] {
    display: flex;
    align-items: center;
    min-block-size: max(24px, calc(1.75 * var(--rem)));
    padding-inline: calc(0.5 * var(--rem));
    overflow-wrap: anywhere;
    border-radius: var(--control-radius);
    cursor: pointer;
  }

  .find-popover [role='option']:hover {
    background: var(--hover);
  }

  .find-popover [aria-selected='true'] {
    background: var(--selected);
  }

  .find-popover p {
    margin: calc(0.25 * var(--rem)) calc(0.5 * var(--rem));
    color: var(--muted);
    font-size: 0.857em;
  }

  /* Asked of each element that is styled while the report is being searched, and of none else. */
  .finding ::highlight(api-log-find) {
    color: light-dark(#1a1d23, #14171c);
    background-color: light-dark(#ffe58f, #f5c542);
  }

  @media (forced-colors: active) {
    .find-popover [aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .finding ::highlight(api-log-find) {
      color: MarkText;
      background-color: Mark;
    }
  }
`;
