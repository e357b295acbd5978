import { fillText } from './fill-template.js';
import type { AskedCondition } from './filter-conditions.js';
import type { Mapping } from './mapping.js';

/** A filter as a query parameter: its template is `name=value`, and only the value is ever the reader's. */
export const parameterOf = (
  { field, operator, values }: AskedCondition,
  mapping: Mapping,
): [string, string] | null => {
  const template = mapping.filters!.operators[operator];
  if (typeof template !== 'string') return null;
  const [name = '', ...rest] = template.split('=');
  const filled = fillText(name, { field });
  const value = fillText(rest.join('='), { field, value: values.join(',') });
  return filled === undefined || value === undefined ? null : [filled, value];
};
