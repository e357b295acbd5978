import { css } from 'lit';

/** Menu, search fields, messages, empty state, and what the top bar has later. */
export const lateRegions = css`
  .number {
    padding: 0 calc(0.375 * var(--rem));
    font-size: 0.786em;
    font-weight: var(--bold);
    line-height: calc(1.0625 * var(--rem));
    color: var(--on-accent);
    background: var(--accent);
    border-radius: calc(var(--control-radius) * 1.3);
  }

  .note {
    margin: 0;
    padding: calc(0.375 * var(--rem)) var(--space);
    color: var(--muted);
    font-size: 0.93em;
    border-block-end: 1px solid var(--line);
  }

  .menu {
    position: absolute;
    inset-block-start: calc(100% + calc(0.25 * var(--rem)));
    inset-inline-end: 0;
    z-index: 5;
    display: grid;
    min-inline-size: calc(12 * var(--rem));
    padding: calc(0.25 * var(--rem));
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--control-radius);
    box-shadow: var(--shadow);
  }

  .menu-line {
    margin-block: calc(0.25 * var(--rem));
    border-block-start: 1px solid var(--line);
  }

  .menu-group {
    display: grid;
    margin-block-start: calc(0.25 * var(--rem));
    padding-block-start: calc(0.25 * var(--rem));
    border-block-start: 1px solid var(--line);
  }

  .menu-heading {
    padding-inline: calc(0.5625 * var(--rem));
    color: var(--muted);
    font-size: 0.857em;
  }

  .menu [aria-checked='true']::after {
    content: '✓' / '';
    margin-inline-start: auto;
  }

  .menu button {
    justify-content: flex-start;
    min-block-size: max(calc(2 * var(--rem)), var(--control-height));
    border-color: transparent;
  }

  .strip {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(0.25 * var(--rem)) calc(0.5 * var(--rem));
  }

  .strip:not(:empty) {
    padding: calc(0.1875 * var(--rem)) var(--space);
    border-block-end: 1px solid var(--line);
  }

  .strip > .strip-wide {
    flex: 1 1 calc(12 * var(--rem));
    min-inline-size: 0;
    max-inline-size: calc(30 * var(--rem));
  }

  .strip > .strip-end {
    margin-inline-start: auto;
  }

  .strip > .strip-end ~ .strip-end {
    margin-inline-start: 0;
  }

  .strip-icon {
    display: none;
  }

  /* Colours of the report are gone there, and with them what tells a pressed button from the others. */
  @media (forced-colors: active) {
    .report button[aria-pressed='true'] {
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
    }
  }

  /* One line from here on needs the room of the labels, which are names and tooltips then. */
  @container (inline-size < 74em) {
    .strip > .strip-wide {
      flex-basis: calc(5 * var(--rem));
    }

    .strip-icon {
      display: flex;
    }

    .strip-label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  /* On phones words need the room between controls. */
  @container (inline-size < 30em) {
    .strip {
      column-gap: calc(0.25 * var(--rem));
    }
  }

  /* Two lines: what is looked for, and how it is shown. */
  @container (inline-size < 46em) {
    .strip {
      row-gap: calc(0.125 * var(--rem));
    }

    .strip > .strip-wide {
      max-inline-size: none;
    }

    .strip > .strip-end {
      order: 2;
    }

    .strip:has(> .strip-end)::after {
      content: '';
      order: 1;
      flex-basis: 100%;
    }
  }

  .search {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--space);
    padding: var(--space);
    /* Scrolls where the parts below would have no room within the frame. */
    flex: 0 1 auto;
    min-block-size: calc(7 * var(--rem));
    max-block-size: 60%;
    overflow: auto;
    background: var(--raised);
    border-block-end: 1px solid var(--line);
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(calc(11.5 * var(--rem)), 100%), 1fr));
    gap: calc(0.5 * var(--rem)) calc(0.625 * var(--rem));
  }

  .field {
    display: grid;
    align-content: start;
    gap: calc(0.1875 * var(--rem));
    min-inline-size: 0;
  }

  .date-field {
    display: grid;
    gap: calc(0.1875 * var(--rem));
    min-inline-size: 0;
  }

  .date-control {
    position: relative;
    display: grid;
  }

  .date-control > input:not(.calendar) {
    padding-inline-end: calc(2 * var(--rem));
    font-variant-numeric: tabular-nums;
  }

  .date-control > .open-calendar {
    position: absolute;
    inset-block-start: 1px;
    inset-inline-end: 1px;
    /* No button is stretched between two edges. */
    block-size: calc(100% - 2px);
    justify-content: center;
    min-block-size: 0;
    padding: 0;
    color: var(--muted);
    background: none;
    border-color: transparent;
  }

  .open-calendar > span {
    display: grid;
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
    margin-block-start: calc(-0.1875 * var(--rem));
  }

  .search .buttons {
    display: grid;
    gap: calc(0.5 * var(--rem));
    align-content: end;
  }

  .search .buttons button {
    justify-content: center;
  }

  .message {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(0.5 * var(--rem)) var(--space);
    padding: calc(0.625 * var(--rem)) var(--space);
    overflow-wrap: anywhere;
    background: var(--raised);
    border-block-end: 1px solid var(--line);
    border-inline-start: 3px solid var(--accent);
  }

  .message > :first-child {
    flex: 1 1 calc(16 * var(--rem));
    margin: 0;
  }

  .message.fault {
    border-inline-start-color: var(--danger);
  }

  .message strong {
    font-weight: var(--bold);
  }

  /* What the input says itself is in the browser's language: its label, above which it lies unseen, is the button. */
  .choose-file {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: var(--control-height);
    padding: 0 calc(0.5625 * var(--rem));
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
    inset: calc(2.25 * var(--rem)) 0 auto;
    display: grid;
    justify-items: center;
    gap: calc(0.75 * var(--rem));
    max-block-size: calc(100% - calc(2.25 * var(--rem)));
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
    gap: calc(0.375 * var(--rem));
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
      margin-inline: calc(-1 * var(--space));
      padding: calc(0.375 * var(--rem)) var(--space);
      background: var(--raised);
      border-block-start: 1px solid var(--line);
    }
  }

  @media (forced-colors: active) {
    .report {
      border-color: CanvasText;
    }
  }
`;
