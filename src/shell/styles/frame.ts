import { css } from 'lit';

/** The host, the frame of the report, and what all regions share. */
export const frame = css`
  /* As wide as there is room, whatever the parent does with its children, and never wider; others beside it keep their width. */
  :host {
    display: block;
    /* What is only read aloud is beside the frame, and would lengthen the page around a part that scrolls, too. */
    position: relative;
    box-sizing: border-box;
    inline-size: -moz-available;
    inline-size: -webkit-fill-available;
    inline-size: stretch;
    min-inline-size: 0;
    max-inline-size: 100%;
    flex-shrink: 9999;
    block-size: var(--height);
    isolation: isolate;
  }

  /*
   * The report measures itself, so it gives no width to parents that ask their content for one: dialogs, table cells, floats.
   * These words do, and can be broken where there is less room.
   */
  :host::before {
    content: 'mmmmmmmmmmmmmmmmm mmmmmmmmmmmmmmmmm mmmmmmmmmmmmmmmmm mmmmmmmmmmmmmmmmm mmmmmmmmmmmmmmmmm mmmmmmmmmmmmmmmmm mmmmmmmmmmmmmmmmm mmmmmmmmmmmmmmmmm';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    font: 16px / 0 monospace;
    letter-spacing: normal;
    white-space: normal;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  /* No text setting of the page reaches in: what it may set are tokens. All else stays the page's. */
  .report {
    all: initial;
    /* What is out of the flow is cut off here: elsewhere it would lengthen the page around a part that scrolls. */
    position: relative;
    box-sizing: border-box;
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    forced-color-adjust: inherit;
    print-color-adjust: inherit;
    -webkit-font-smoothing: inherit;
    user-select: text;
    font: var(--font-size) / 1.4 var(--font);
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    /* Lines that the page draws under or through its text go on into blocks, and not into floats. */
    float: inline-start;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    overflow: hidden;
    color: var(--text);
    accent-color: var(--accent);
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  [hidden] {
    display: none !important;
  }

  h2 {
    margin: 0;
    font-size: 1.14em;
    font-weight: var(--bold);
  }

  .icon {
    inline-size: calc(1 * var(--rem));
    block-size: calc(1 * var(--rem));
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .icon-dots {
    stroke-width: 2.4;
  }
`;
