import { css } from 'lit';

/** Menu, search fields, messages and empty state. */
export const lateRegions = css`
  .menu {
    position: absolute;
    inset-block-start: calc(100% + 0.25rem);
    inset-inline-end: 0;
    z-index: 5;
    display: grid;
    min-inline-size: 12rem;
    padding: 0.25rem;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--control-radius);
    box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 0.18);
  }

  .menu-line {
    margin-block: 0.25rem;
    border-block-start: 1px solid var(--line);
  }

  .menu button {
    justify-content: flex-start;
    min-block-size: max(2rem, var(--control-height));
    border-color: transparent;
  }

  .search {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--space);
    padding: var(--space);
    flex: none;
    max-block-size: 60%;
    overflow: auto;
    background: var(--raised);
    border-block-end: 1px solid var(--line);
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11.5rem, 100%), 1fr));
    gap: 0.5rem 0.625rem;
  }

  .field {
    display: grid;
    align-content: start;
    gap: 0.1875rem;
    min-inline-size: 0;
  }

  .date-field {
    display: grid;
    gap: 0.1875rem;
    min-inline-size: 0;
  }

  .date-control {
    position: relative;
    display: grid;
  }

  .date-control > input:not(.calendar) {
    padding-inline-end: 2rem;
    font-variant-numeric: tabular-nums;
  }

  .date-control > .open-calendar {
    position: absolute;
    inset-block: 1px;
    inset-inline-end: 1px;
    justify-content: center;
    min-block-size: 0;
    padding: 0;
    color: var(--muted);
    background: none;
    border-color: transparent;
  }

  /* Only the place from which the browser's own calendar opens: it is never seen and never typed into. */
  .date-control > .calendar {
    position: absolute;
    inset: auto 0 0;
    inline-size: 100%;
    block-size: 0;
    min-block-size: 0;
    padding: 0;
    border: 0;
    opacity: 0;
    pointer-events: none;
  }

  .understood {
    color: var(--muted);
    font-size: 0.857em;
    overflow-wrap: anywhere;
  }

  .understood:empty {
    margin-block-start: -0.1875rem;
  }

  .footer .go-to-date {
    position: relative;
  }

  /* Over the table: the footer grows for nobody who types in it. */
  .footer .understood,
  .footer .mistake {
    position: absolute;
    inset: auto auto calc(100% + 0.375rem) 0;
    z-index: 3;
    inline-size: max-content;
    max-inline-size: min(24rem, 80cqi);
    margin: 0;
    padding: 0.25rem 0.5rem;
    font-size: 1em;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 0.375rem;
  }

  .footer .understood:empty,
  .footer .mistake:empty {
    clip-path: inset(50%);
  }

  .footer .date-control {
    inline-size: 11.5rem;
  }

  .footer .date-control > .open-calendar {
    min-block-size: 0;
  }

  .search .buttons {
    display: grid;
    gap: 0.5rem;
    align-content: end;
  }

  .search .buttons button {
    justify-content: center;
  }

  .message {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem var(--space);
    padding: 0.625rem var(--space);
    overflow-wrap: anywhere;
    background: var(--raised);
    border-block-end: 1px solid var(--line);
    border-inline-start: 3px solid var(--moved);
  }

  .message > :first-child {
    flex: 1 1 16rem;
    margin: 0;
  }

  .message.fault {
    border-inline-start-color: var(--broken);
  }

  .message strong {
    font-weight: 650;
  }

  /* What the input says itself is in the browser's language: its label, above which it lies unseen, is the button. */
  .choose-file {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: var(--control-height);
    padding: 0 0.5625rem;
    font-size: inherit;
    color: inherit;
    white-space: nowrap;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--control-radius);
  }

  .choose-file:hover {
    background: var(--hover);
  }

  .choose-file:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }

  .choose-file input {
    position: absolute;
    inset: 0;
    min-block-size: 0;
    padding: 0;
    opacity: 0;
    cursor: pointer;
  }

  .message .more {
    color: var(--muted);
    font-size: 0.93em;
  }

  .empty {
    position: absolute;
    inset: 2.25rem 0 auto;
    display: grid;
    justify-items: center;
    gap: 0.75rem;
    max-block-size: calc(100% - 2.25rem);
    padding: var(--space);
    overflow: auto;
    text-align: center;
    pointer-events: none;
  }

  .empty > *,
  .empty p {
    pointer-events: auto;
    margin: 0;
  }

  .empty ul {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.375rem;
    max-inline-size: 100%;
    padding: 0;
    list-style: none;
  }

  .empty li {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  .empty li button {
    flex-wrap: wrap;
    justify-content: center;
    white-space: normal;
  }

  .empty .more {
    color: var(--muted);
    font-size: 0.93em;
  }

  @container (max-width: 700px) {
    .search {
      grid-template-columns: minmax(0, 1fr);
    }

    .search .buttons {
      /* In reach however many fields there are. */
      position: sticky;
      inset-block-end: calc(-1 * var(--space));
      grid-template-columns: 1fr 1fr;
      padding-block: 0.375rem;
      background: var(--raised);
    }
  }
`;
