import { css } from 'lit';

/** The row of filters in force. */
export const chips = css`
  .chips {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem;
    max-block-size: 8rem;
    padding: 0.375rem var(--space);
    overflow: hidden auto;
    border-block-end: 1px solid var(--line);
  }

  /* A menu must not be cut off by the row that it hangs from. */
  .chips:has([aria-expanded='true']) {
    overflow: visible;
  }

  .chips .menu {
    inset-inline: 0 auto;
  }

  .chips ul {
    display: contents;
    list-style: none;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    min-block-size: 1.625rem;
    padding-inline-start: 0.625rem;
    font-size: 0.93em;
    background: var(--raised);
    border: 1px solid var(--line);
    border-radius: 0.8125rem;
  }

  .chip span {
    /* What a filter asks is read in full, in as many lines as it takes. */
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }

  .chip strong {
    font-weight: 650;
    unicode-bidi: isolate;
  }

  .chip.locked {
    padding-inline-end: 0.625rem;
    border-style: dashed;
  }

  .chip button {
    justify-content: center;
    flex: none;
    inline-size: 1.5rem;
    min-inline-size: 1.5rem;
    min-block-size: 1.5rem;
    padding: 0;
    background: none;
    border: 0;
    border-radius: 50%;
  }

  .chip .icon {
    inline-size: 0.75rem;
    block-size: 0.75rem;
  }

  .chips .time-range {
    min-block-size: 1.625rem;
    font-size: 0.93em;
  }

  button.plain {
    min-block-size: 1.5rem;
    padding: 0 0.375rem;
    color: var(--accent);
    background: none;
    border-color: transparent;
  }

  .menu [aria-checked='true'] {
    font-weight: 650;
    background: var(--selected);
  }

  @media (pointer: coarse) {
    .chip button,
    .chips .time-range,
    button.plain {
      min-block-size: 2.75rem;
      min-inline-size: 2.75rem;
    }
  }
`;
