import type { Preset, SearchField } from '../../presets/preset.js';
import { fieldOf } from '../../presets/catalogue.js';
import { kindOf } from '../../kinds/catalogue.js';
import type { ReportState } from '../../report/state.js';
import { isLockedOut } from '../../report/state.js';
import { EXACT } from '../../core/query.js';

/** Whether the values of a field can be counted: times have a control of their own, and links are not values. */
export const hasValues = (preset: Preset, field: string): boolean => {
  const { isDerived = false, role } = kindOf(fieldOf(preset, field).kind);
  return !isDerived && role !== 'instant' && role !== 'link';
};

/** Whether the values of a field are amounts, whose spread says more than the commonest of them. */
export const isAmount = (preset: Preset, field: string): boolean =>
  kindOf(fieldOf(preset, field).kind).unit !== undefined;

/** The search field that looks in a field alone. */
export const searchOf = (preset: Preset, field: string): SearchField | undefined =>
  preset.search.find((search) => search.field === field && hasValues(preset, field));

/** Whether the host decides what is looked for in a field. */
export const isLockedField = ({ locked }: ReportState, key: string): boolean =>
  isLockedOut(locked, key) || Object.hasOwn(locked, `${EXACT}${key}`);
