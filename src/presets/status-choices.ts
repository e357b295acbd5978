import { statusReason } from '../core/status-reason.js';
import type { Choice } from '../filters/filter.js';

/** Statuses that a report's document names, by code and word; the document's own word where it is not the standard one. */
export const statusChoices = (
  codes: readonly number[],
  words: Readonly<Record<number, string>> = {},
): Choice[] =>
  codes.map((code) => ({ value: String(code), label: () => `${code} ${words[code] ?? statusReason(code)}` }));
