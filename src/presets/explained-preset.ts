import type { Explanation } from '../kinds/explanation.js';
import type { Field, Preset } from './preset.js';

/** Columns that explanations fill. */
const cause: Field = { key: 'cause', label: (words) => words.msg('Cause'), kind: 'cause' };
const fix: Field = { key: 'fix', label: (words) => words.msg('Fix'), kind: 'fix' };
const owner: Field = { key: 'owner', label: (words) => words.msg('Owner'), kind: 'owner' };

/**
 * A report whose rows are explained.
 *
 * The embedder's own table adds a column at the right and columns at the end of the file, and goes before what the report
 * itself explains. The report's own table adds none: a report lists its columns itself, and may name these among them. A
 * field of the report's own that is called like one of these stays what it is.
 */
export const explainedPreset = (preset: Preset, own: readonly Explanation[]): Preset => {
  const explanations = [...own, ...(preset.explanations ?? [])];
  if (explanations.length === 0) return preset;
  const isNew = ({ key }: Field): boolean => !preset.fields.some((field) => field.key === key);
  const fields = [...preset.fields, ...[cause, fix, owner].filter(isNew)];
  if (own.length === 0) return { ...preset, explanations, fields };
  const isListed = (list: Preset['csv'], { key }: Field): boolean =>
    list.some((entry) => (typeof entry === 'string' ? entry : entry.key) === key);
  const added = (list: Preset['csv'], candidates: readonly Field[]): string[] =>
    candidates.filter((field) => isNew(field) && !isListed(list, field)).map(({ key }) => key);
  const ofFile = explanations.some((explanation) => explanation.owner) ? [cause, fix, owner] : [cause, fix];
  return {
    ...preset,
    explanations,
    fields,
    columns: [...preset.columns, ...added(preset.columns, [cause])],
    csv: [...preset.csv, ...added(preset.csv, ofFile)],
  };
};
