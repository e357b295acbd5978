import { css } from 'lit';

/** The time field of the strip, its list, and the steps beside it. */
export const styles = css`
  .time-range {
    position: relative;
    display: flex;
    align-items: center;
    inline-size: calc(14 * var(--rem));
    min-inline-size: 0;
  }

  .time-range > .icon {
    position: absolute;
    inset-inline-start: calc(0.5 * var(--rem));
    color: var(--muted);
    pointer-events: none;
  }

  .time-range input {
    padding-inline: calc(1.875 * var(--rem)) calc(0.5 * var(--rem));
    font-variant-numeric: tabular-nums;
    text-overflow: ellipsis;
  }

  .time-range input:not(:focus) {
    cursor: pointer;
  }

  .time-range-list {
    min-inline-size: calc(14 * var(--rem));
    max-inline-size: min(calc(24 * var(--rem)), calc(100vw - 16px));
    max-block-size: min(calc(28 * var(--rem)), calc(100vh - 16px));
    padding: calc(0.25 * var(--rem));
    overflow: auto;
  }

  .time-range-list p {
    margin: 0;
    padding: calc(0.25 * var(--rem)) calc(0.5 * var(--rem));
    font-size: 0.93em;
  }

  .time-range-list p:empty {
    display: none;
  }

  .time-range-list [role='option'] {
    inline-size: 100%;
    padding-inline: calc(0.5 * var(--rem));
    background: none;
    border-color: transparent;
  }

  .time-range-list [role='option']:hover {
    background: var(--hover);
  }

  .time-range-list [aria-selected='true'] {
    background: var(--selected);
  }

  .time-range-list .active {
    font-weight: var(--bold);
  }

  .time-steps {
    display: flex;
    margin-inline-start: calc(-0.25 * var(--rem));
  }

  .time-steps .step {
    justify-content: center;
    padding: 0 calc(0.25 * var(--rem));
    color: var(--muted);
    border-color: transparent;
  }

  .time-steps .step[aria-disabled='true'] {
    opacity: 0.5;
  }

  .report:dir(rtl) .time-steps .icon {
    transform: scaleX(-1);
  }

  @container (inline-size < 74em) {
    .time-range {
      flex: 1 1 calc(8 * var(--rem));
      max-inline-size: calc(14 * var(--rem));
    }
  }

  @container (inline-size < 46em) {
    .time-range {
      max-inline-size: none;
    }
  }

  @media (pointer: coarse) {
    .time-range-list [role='option'],
    .time-steps .step {
      min-block-size: calc(2.5 * var(--rem));
      min-inline-size: calc(2.5 * var(--rem));
    }
  }

  @media (forced-colors: active) {
    .time-range-list [aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
