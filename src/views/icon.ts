import { html, type TemplateResult } from 'lit';

export const DOTS = 'M8 3.2v.1M8 8v.1M8 12.8v.1';

/** A 16 by 16 line drawing in the colour of its text; the button around it carries the name. */
export const icon = (path: string): TemplateResult => html`
  <svg class=${path === DOTS ? 'icon icon-dots' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
    <path d=${path} />
  </svg>
`;
