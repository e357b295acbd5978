import { css } from 'lit';

/** The edges of headings, by which columns are made wider, and where a heading that is dragged would go. */
export const columnHandles = css`
  @container (min-width: 480.01px) {
    .head th {
      position: relative;
      user-select: none;
    }

    .head th::after {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline-end: -12px;
      z-index: 1;
      inline-size: 24px;
      background: linear-gradient(var(--border), var(--border)) center / 1px 60% no-repeat;
      opacity: 0;
      cursor: col-resize;
      touch-action: none;
    }

    .head th:last-child::after {
      inset-inline-end: 0;
    }

    .head:hover th::after,
    .resizing .head th::after {
      opacity: 1;
    }

    .resizing {
      cursor: col-resize;
    }

    .moving {
      cursor: grabbing;
    }

    .head th[data-drop]::before {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline-start: -2px;
      inline-size: 3px;
      background: var(--accent);
      forced-color-adjust: none;
    }

    .head th[data-drop='after']::before {
      inset-inline: auto 0;
    }
  }

  @media (pointer: coarse) {
    .head th::after {
      opacity: 1;
    }
  }

  @media (forced-colors: active) {
    /* Else browsers leave gradients out. */
    .head th::after {
      --border: CanvasText;

      forced-color-adjust: none;
    }
  }
`;
