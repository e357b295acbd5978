import { isTimeQuestion, type Summary, type SummaryQuestion } from '../../core/summary.js';
import { kindOf } from '../../kinds/catalogue.js';
import { fieldOf } from '../../presets/catalogue.js';
import type { Preset } from '../../presets/preset.js';
import type { ColumnStore } from '../../rows/column-store.js';
import type { Pace } from '../../rows/kernels/in-slices.js';
import { numberSummary } from '../../rows/kernels/number-summary.js';
import { summarise } from '../../rows/kernels/summarise.js';
import { logMeanings } from './log-meanings.js';

export interface SummariseRowsOptions {
  /** Rows by index; null for all of them. */
  readonly rows: Uint32Array | null;
  readonly pace: Pace;
  readonly isBrief?: boolean | undefined;
}

const plainNumber = (raw: unknown): unknown => (typeof raw === 'number' ? raw : null);

/** Sums up rows as a report understands them. Rejects with the signal's reason. */
export const summariseRows = async (
  store: ColumnStore,
  question: SummaryQuestion,
  preset: Preset,
  options: SummariseRowsOptions,
): Promise<Summary> => {
  const summary = await summarise(store, question, { ...options, meanings: logMeanings(preset) });
  if (isTimeQuestion(question) || question.pattern || options.isBrief) return summary;
  const { role, unit, value } = kindOf(fieldOf(preset, question.by).kind);
  const isNumber = ({ value: own }: { value: unknown }): boolean => own === null || typeof own === 'number';
  // Codes and ids are numbers that nobody adds up.
  if (role || !(unit || summary.groups.every(isNumber))) return summary;
  const reader = { key: question.by, read: unit ? value : plainNumber };
  const numbers = await numberSummary(store, reader, options.rows, options.pace);
  return numbers ? { ...summary, numbers } : summary;
};
