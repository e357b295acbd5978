import { css } from 'lit';

/** The outline of the earlier time that bars are compared with. */
export const earlierStyles = css`
  .timeline .earlier-area {
    fill: color-mix(in srgb, var(--muted) 12%, transparent);
  }

  .timeline .earlier-line {
    fill: none;
    stroke: color-mix(in srgb, var(--text) 70%, var(--surface));
  }

  @media (forced-colors: active) {
    .timeline .earlier-area {
      fill: none;
    }

    .timeline .earlier-line {
      stroke: CanvasText;
      stroke-dasharray: 2 2;
    }
  }
`;
