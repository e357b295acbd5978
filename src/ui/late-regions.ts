import type { TemplateResult } from 'lit';
import type { View } from './view.js';

/** Where a feature may show something, from the top of the report to its end; several in one place follow each other. */
export type Place =
  'above-chips' | 'chips' | 'messages' | 'above-table' | 'in-table' | 'beside-table' | 'footer' | 'overlay';

/** What the first rows can do without; it comes a moment later. */
export interface LateRegions {
  /** What features show in a place. */
  region(place: Place, view: View): unknown;
  menu(view: View): TemplateResult;
  dialog(view: View): TemplateResult;
}
