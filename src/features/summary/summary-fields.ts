import { kindOf } from '../../kinds/catalogue.js';
import type { Field, Preset } from '../../presets/preset.js';

/** Fields that are asked about first: what is called says most of a log. */
const FIRST = ['resource', 'url', 'client'];

/** Fields whose values can be counted: no times, no amounts, nothing that is made of other fields. */
export const summaryFields = ({ fields }: Preset): readonly Field[] =>
  fields.filter(({ kind }) => {
    const { isDerived = false, role, unit } = kindOf(kind);
    return !isDerived && role !== 'instant' && role !== 'link' && unit === undefined;
  });

/** Key of the field that a summary begins with; `''` where there is none. */
export const firstField = (preset: Preset): string => {
  const keys = summaryFields(preset).map(({ key }) => key);
  return FIRST.find((key) => keys.includes(key)) ?? keys[0] ?? '';
};
