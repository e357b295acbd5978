import { html, type TemplateResult } from 'lit';
import { statusClass } from '../core/http-status.js';
import { statusReason } from '../core/status-reason.js';

/** A status as shape, code and word, where there is room for all three. */
export const statusBadge = (code: number, text: string): TemplateResult => {
  const reason = statusReason(code);
  const whole = /^\d+$/.test(text) && reason ? `${text} ${reason}` : text;
  return html`<span class="badge badge-${statusClass(code)}" part="badge">${whole}</span>`;
};
