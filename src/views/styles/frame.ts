import { css } from 'lit';

/** The host, the frame of the report, and what all regions share. */
export const frame = css`
  :host {
    display: block;
    block-size: var(--api-log-height, max(20rem, 70vh));
    isolation: isolate;
    container-type: inline-size;
    color: var(--text);
    font: var(--font-size) / 1.4 var(--font);
    text-align: start;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .report {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    overflow: hidden;
    color: var(--text);
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

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }

  h2 {
    margin: 0;
    font-size: 1.14em;
    font-weight: 650;
  }

  .icon {
    inline-size: 1rem;
    block-size: 1rem;
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

  @media (forced-colors: active) {
    .report {
      border-color: CanvasText;
    }
  }
`;
