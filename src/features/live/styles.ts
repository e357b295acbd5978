import { css } from 'lit';

/** The button of the strip that has new rows come in. */
export const liveStyles = css`
  .live {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: calc(0.25 * var(--rem)) calc(0.5 * var(--rem));
    flex: 1000 1 calc(6 * var(--rem));
    min-inline-size: 0;
    max-inline-size: max-content;
  }

  .live > :not(.live-line) {
    flex: none;
  }

  .live-line {
    color: var(--muted);
    font-size: 0.93em;
    font-variant-numeric: tabular-nums;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* A fault, or why it stopped: to be read in full. */
  .live:has(> .live-remark) {
    flex-wrap: wrap;
    max-inline-size: none;
  }

  .live-remark {
    white-space: normal;
    overflow-wrap: anywhere;
  }

  @container (inline-size < 74em) {
    .live:has(> .live-remark) {
      flex-basis: 100%;
    }
  }

  .live-line:empty {
    display: none;
  }

  .live-button {
    font-variant-numeric: tabular-nums;
  }

  .live-dot {
    inline-size: calc(0.5 * var(--rem));
    block-size: calc(0.5 * var(--rem));
    border: 2px solid currentColor;
    border-radius: var(--control-radius);
  }

  .live-button[aria-pressed='true'] {
    color: var(--accent);
    background: var(--selected);
  }

  .live-button[aria-pressed='true'] > .live-dot {
    background: currentColor;
  }

  @container (inline-size < 25em) {
    .live {
      flex: 0 1 auto;
      flex-wrap: wrap;
      max-inline-size: none;
    }

    .live-line {
      overflow: visible;
      white-space: normal;
      overflow-wrap: anywhere;
    }
  }

  .tell-menu {
    position: fixed;
    inset: auto;
    margin: 0;
    color: var(--text);
  }

  .tell-menu [role='menuitemcheckbox']::before {
    content: '';
    inline-size: calc(0.875 * var(--rem));
  }

  .tell-menu [aria-checked='true']::before {
    content: '✓' / '';
  }

  @media (forced-colors: active) {
    .live-button[aria-pressed='true'] > .live-dot {
      background: currentColor;
    }
  }
`;
