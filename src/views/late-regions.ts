import type { TemplateResult } from 'lit';
import type { View } from './view.js';

/** Regions that the first rows can do without; they come a moment later. */
export interface LateRegions {
  menu(view: View): TemplateResult;
  search(view: View): TemplateResult;
  messages(view: View): TemplateResult;
  dialog(view: View): TemplateResult;
}
