import { css } from 'lit';

/** The row of active filters. */
export const chips = css`
  .chips {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(0.375 * var(--rem));
    max-block-size: calc(8 * var(--rem));
    padding: calc(0.375 * var(--rem)) var(--space);
    overflow: hidden auto;
    border-block-end: 1px solid var(--line);
  }

  .chips ul {
    display: contents;
    list-style: none;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    min-block-size: calc(1.625 * var(--rem));
    padding-inline-start: calc(0.625 * var(--rem));
    font-size: 0.93em;
    background: var(--raised);
    border: 1px solid var(--line);
    border-radius: calc(var(--control-radius) * 2);
  }

  .chip span {
    /* What a filter asks is read in full, in as many lines as it takes. */
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }

  .chip strong {
    font-weight: var(--bold);
    unicode-bidi: isolate;
  }

  .chip.locked {
    padding-inline-end: calc(0.625 * var(--rem));
    border-style: dashed;
  }

  .chip button {
    justify-content: center;
    flex: none;
    inline-size: calc(1.5 * var(--rem));
    min-inline-size: calc(1.5 * var(--rem));
    min-block-size: calc(1.5 * var(--rem));
    padding: 0;
    background: none;
    border: 0;
    border-radius: calc(var(--control-radius) * 2);
  }

  .chip .icon {
    inline-size: calc(0.75 * var(--rem));
    block-size: calc(0.75 * var(--rem));
  }

  button.plain {
    min-block-size: calc(1.5 * var(--rem));
    padding: 0 calc(0.375 * var(--rem));
    color: var(--accent);
    background: none;
    border-color: transparent;
  }

  @media (pointer: coarse) {
    .chip button,
    button.plain {
      min-block-size: calc(2.75 * var(--rem));
      min-inline-size: calc(2.75 * var(--rem));
    }
  }
`;
