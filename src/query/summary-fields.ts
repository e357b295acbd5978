import type { ValueQuestion } from '../core/summary.js';
import type { Words } from '../i18n/words.js';
import { kindOf } from '../kinds/catalogue.js';
import type { Preset } from '../presets/preset.js';

/** What entries can be summed up by. */
export interface SummaryField {
  /** Of its own among them. */
  readonly key: string;
  /** Key of the field whose values are counted. */
  readonly field: string;
  readonly label: (words: Words) => string;
  readonly pattern?: ValueQuestion['pattern'];
}

/** Asked about first, where a report has them: what was called says most of a log. */
const FIRST = ['resource', 'url-pattern', 'url', 'client'];

/** Fields whose values can be counted: no times, no amounts, nothing that is made of other fields. Addresses by their pattern, too. */
export const summaryFields = ({ fields }: Preset): readonly SummaryField[] =>
  fields.flatMap(({ key, kind, label }): SummaryField[] => {
    const { isDerived = false, role, unit } = kindOf(kind);
    if (isDerived || role === 'instant' || role === 'link' || unit !== undefined) return [];
    const plain = { key, field: key, label };
    if (role !== 'address') return [plain];
    const pattern = {
      key: `${key}-pattern`,
      field: key,
      label: (words: Words) => words.msg('URL pattern'),
      pattern: 'url' as const,
    };
    return [pattern, plain];
  });

/** What a summary begins with; null where nothing can be counted. */
export const firstField = (preset: Preset): SummaryField | null => {
  const fields = summaryFields(preset);
  for (const wanted of FIRST) {
    const found = fields.find(({ key }) => key === wanted);
    if (found) return found;
  }
  return fields[0] ?? null;
};
