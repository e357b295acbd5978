import { html, nothing, type TemplateResult } from 'lit';

export const UP = 'M8 13V3M3.5 7.5 8 3l4.5 4.5';
export const DOWN = 'M8 3v10M3.5 8.5 8 13l4.5-4.5';
export const CROSS = 'm4 4 8 8m0-8-8 8';
export const DOTS = 'M8 3.2v.1M8 8v.1M8 12.8v.1';

/** A 16 by 16 line drawing in the colour of its text; the button around it carries the name. */
export const icon = (path: string, part?: string): TemplateResult => html`
  <svg
    part=${part ?? nothing}
    class=${path === DOTS ? 'icon icon-dots' : 'icon'}
    viewBox="0 0 16 16"
    aria-hidden="true"
  >
    <path d=${path} />
  </svg>
`;
