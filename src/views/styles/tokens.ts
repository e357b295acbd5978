import { css } from 'lit';

/**
 * Every colour, space and font of the report, each to be replaced by a custom property of the page. The page's own
 * colour scheme is inherited and never set here. The pairs of status colours have a contrast of at least 6:1.
 */
export const tokens = css`
  /* A page may make its root's text small, as a base for rem: no size of the report goes below pixels. */
  :host {
    --text: var(--api-log-color-text, light-dark(#1a1d23, #e6e8ec));
    --muted: var(--api-log-color-muted, light-dark(#5b6472, #9aa3b2));
    --surface: var(--api-log-color-surface, light-dark(#ffffff, #14171c));
    --raised: var(--api-log-color-raised, light-dark(#f7f8fa, #1b1f26));
    --line: var(--api-log-color-line, light-dark(#e3e6eb, #2a303a));
    --row-line: var(--api-log-color-row-line, light-dark(#eff1f4, #1f242c));
    --border: var(--api-log-color-border, light-dark(#8b94a3, #6b7585));
    --accent: var(--api-log-color-accent, light-dark(#1f5fd6, #7fb0ff));
    --on-accent: var(--api-log-color-on-accent, light-dark(#ffffff, #14171c));
    --hover: var(--api-log-color-hover, light-dark(#f1f5fd, #1e2633));
    --selected: var(--api-log-color-selected, light-dark(#e6eefc, #22304a));
    --informed: var(--api-log-color-1xx, light-dark(#374151, #d1d5db));
    --informed-back: var(--api-log-color-1xx-back, light-dark(#f3f4f6, #1f2937));
    --good: var(--api-log-color-2xx, light-dark(#166534, #86efac));
    --good-back: var(--api-log-color-2xx-back, light-dark(#dcfce7, #052e16));
    --moved: var(--api-log-color-3xx, light-dark(#1e40af, #93c5fd));
    --moved-back: var(--api-log-color-3xx-back, light-dark(#dbeafe, #172554));
    --refused: var(--api-log-color-4xx, light-dark(#854d0e, #fde047));
    --refused-back: var(--api-log-color-4xx-back, light-dark(#fef3c7, #422006));
    --broken: var(--api-log-color-5xx, light-dark(#991b1b, #fca5a5));
    --broken-back: var(--api-log-color-5xx-back, light-dark(#fee2e2, #450a0a));
    --font: var(--api-log-font-family, system-ui, sans-serif);
    --font-size: var(--api-log-font-size, max(14px, 0.875rem));
    --monospace: var(--api-log-font-monospace, ui-monospace, SFMono-Regular, Menlo, Consolas, monospace);
    --space: var(--api-log-space, max(12px, 0.75rem));
    --radius: var(--api-log-radius, max(10px, 0.625rem));
    --control-radius: var(--api-log-control-radius, max(7px, 0.4375rem));
    --control-height: var(--api-log-control-height, max(30px, 1.875rem));
    --row-height: var(--api-log-row-height, max(32px, 2rem));
    --narrow-row-height: var(--api-log-narrow-row-height, max(84px, 5.25rem));
  }

  @media (pointer: coarse) {
    :host {
      --control-height: var(--api-log-control-height, max(44px, 2.75rem));
      --row-height: var(--api-log-row-height, max(44px, 2.75rem));
    }
  }
`;
