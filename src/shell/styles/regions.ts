import { css } from 'lit';

/** Top bar and footer. */
export const regions = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(0.375 * var(--rem));
    padding: calc(0.625 * var(--rem)) var(--space);
    border-block-end: 1px solid var(--line);
  }

  .bar .count {
    margin-inline: calc(0.5 * var(--rem)) auto;
    color: var(--muted);
    font-size: 0.93em;
  }

  /* Most answers are there before it could be read. */
  .under-way {
    margin-inline-start: calc(0.5 * var(--rem));
    animation: appear 0.3s step-end;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  .toolbar {
    display: flex;
    /* At the end also where it wraps: the menu opens towards the start. */
    margin-inline-start: auto;
    align-items: center;
    gap: calc(0.375 * var(--rem));
  }

  .menu-anchor {
    position: relative;
  }

  .strip.kept {
    min-block-size: calc(2.25 * var(--rem) + 1px);
  }

  @container (inline-size < 46em) {
    .strip.full {
      min-block-size: calc(4.375 * var(--rem) + 1px);
    }
  }

  .strip,
  .above-table {
    flex: none;
  }

  /* As tall as the timeline, which comes a moment later; a low report has none. */
  .above-table.tall {
    min-block-size: clamp(0px, (100% - 22em) * 9999, 4 * var(--rem) + 9px);
  }

  @container (inline-size < 40em) {
    .above-table.tall {
      min-block-size: clamp(0px, (100% - 40em) * 9999, 2.5 * var(--rem) + 9px);
    }
  }

  .footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(0.25 * var(--rem)) calc(0.875 * var(--rem));
    padding: calc(0.25 * var(--rem)) var(--space);
    color: var(--muted);
    font-size: 0.857em;
    border-block-start: 1px solid var(--line);
  }

  /* What is about the look of the report is at the end, and together where there is no room beside the rest. */
  .look {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: inherit;
    margin-inline-start: auto;
  }

  /* However wide a font, a language or the name of a zone is: lines break rather than leave the frame. */
  .footer button {
    min-block-size: calc(1.625 * var(--rem));
    padding: 0 calc(0.5 * var(--rem));
    color: inherit;
    white-space: normal;
    overflow-wrap: anywhere;
    text-align: start;
  }

  @container (max-width: 700px) {
    .footer .label,
    .toolbar .label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
