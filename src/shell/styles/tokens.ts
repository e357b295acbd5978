import { css } from 'lit';

/**
 * Every colour, space, font, weight and corner of the report, each to be replaced by a custom property of the page. Ten make a brand:
 * what is behind, around and between is derived of accent, surface and text where it is not given itself. The page's own colour scheme
 * is inherited and never set here.
 *
 * @cssproperty --api-log-color-text - Text.
 * @cssproperty --api-log-color-surface - Background.
 * @cssproperty --api-log-color-accent - Links, the main button, what is pressed or chosen.
 * @cssproperty --api-log-color-on-accent - Text on the accent.
 * @cssproperty --api-log-color-muted - Text of less weight.
 * @cssproperty --api-log-color-raised - Background of headings and search fields.
 * @cssproperty --api-log-color-line - Lines between regions.
 * @cssproperty --api-log-color-row-line - Lines between rows.
 * @cssproperty --api-log-color-border - Borders of inputs.
 * @cssproperty --api-log-color-hover - Background under the pointer.
 * @cssproperty --api-log-color-selected - Background of the row in focus, and of what is chosen.
 * @cssproperty --api-log-color-danger - Mistakes in what was typed, and the edge of messages about faults.
 * @cssproperty --api-log-color-focus - The ring around what has the focus.
 * @cssproperty --api-log-shadow - Shadow of menus and dialogs.
 * @cssproperty --api-log-backdrop - What lies over the page behind a dialog.
 * @cssproperty --api-log-font-family - Font.
 * @cssproperty --api-log-font-size - Size of the font.
 * @cssproperty --api-log-font-weight-bold - Weight of headings, badges and the main button.
 * @cssproperty --api-log-font-monospace - Font of identifiers and addresses.
 * @cssproperty --api-log-density - How much room controls and rows have; 0.85 is dense.
 * @cssproperty --api-log-space - Space around regions.
 * @cssproperty --api-log-radius - Corners of the frame and of dialogs; all others follow.
 * @cssproperty --api-log-control-radius - Corners of buttons and inputs; chips, badges and cards follow.
 * @cssproperty --api-log-control-height - Height of buttons and inputs.
 * @cssproperty --api-log-row-height - Height of a row.
 * @cssproperty --api-log-narrow-row-height - Height of a row where the report is narrow.
 * @cssproperty --api-log-height - Height of the report, where the page gives none.
 */
export const tokens = css`
  :host {
    /* A page may make its root's text small, as a base for rem: no size of the report goes below pixels. */
    --rem: max(1rem, 16px);
    --height: var(--api-log-height, max(320px, 20rem, 70vh));
    --text: var(--api-log-color-text, light-dark(#1a1d23, #e6e8ec));
    --surface: var(--api-log-color-surface, light-dark(#ffffff, #14171c));
    --accent: var(--api-log-color-accent, light-dark(#1f5fd6, #7fb0ff));
    --on-accent: var(--api-log-color-on-accent, light-dark(#ffffff, #14171c));
    --muted: var(--api-log-color-muted, color-mix(in srgb, var(--text) 71%, var(--surface)));
    --raised: var(--api-log-color-raised, color-mix(in srgb, var(--text) 3%, var(--surface)));
    --line: var(--api-log-color-line, color-mix(in srgb, var(--text) 12%, var(--surface)));
    --row-line: var(--api-log-color-row-line, color-mix(in srgb, var(--line) 58%, var(--surface)));
    --border: var(--api-log-color-border, color-mix(in srgb, var(--text) 51%, var(--surface)));
    --hover: var(--api-log-color-hover, color-mix(in srgb, var(--accent) 7%, var(--surface)));
    --selected: var(--api-log-color-selected, color-mix(in srgb, var(--accent) 12%, var(--surface)));
    --danger: var(--api-log-color-danger, light-dark(#991b1b, #fca5a5));
    --focus: var(--api-log-color-focus, var(--accent));
    --shadow: var(--api-log-shadow, 0 8px 24px rgb(0 0 0 / 0.18));
    --backdrop: var(--api-log-backdrop, rgb(0 0 0 / 0.45));
    --font: var(--api-log-font-family, system-ui, sans-serif);
    --font-size: var(--api-log-font-size, max(14px, 0.875rem));
    --bold: var(--api-log-font-weight-bold, 600);
    --monospace: var(--api-log-font-monospace, ui-monospace, SFMono-Regular, Menlo, Consolas, monospace);
    --density: var(--api-log-density, 1);
    --space: var(--api-log-space, calc(0.75 * var(--rem) * var(--density)));
    --radius: var(--api-log-radius, calc(0.625 * var(--rem)));
    --control-radius: var(--api-log-control-radius, calc(var(--radius) * 0.7));
    --control-height: var(--api-log-control-height, max(24px, calc(1.875 * var(--rem) * var(--density))));
    --row-height: var(--api-log-row-height, max(20px, calc(1.875 * var(--rem) * var(--density))));
    --narrow-row-height: var(--api-log-narrow-row-height, calc(5.25 * var(--rem)));
  }

  @media (pointer: coarse) {
    :host {
      --control-height: var(--api-log-control-height, calc(2.75 * var(--rem)));
      --row-height: var(--api-log-row-height, calc(2.75 * var(--rem)));
    }
  }
`;
