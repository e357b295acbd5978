import type { nothing, TemplateResult } from 'lit';
import type { View } from './view.js';

/** Regions that the first rows can do without; they come a moment later. */
export interface LateRegions {
  menu(view: View): TemplateResult;
  search(view: View): TemplateResult;
  chips(view: View): TemplateResult | typeof nothing;
  messages(view: View): TemplateResult;
  empty(view: View): TemplateResult | typeof nothing;
  details(view: View): TemplateResult | typeof nothing;
  goToDate(view: View): TemplateResult;
  dialog(view: View): TemplateResult;
}
