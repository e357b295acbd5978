import { warnOnce } from '../../core/warn-once.js';
import type { ExportFormat } from '../../formats/export-format.js';
import type { Action } from '../../ui/action.js';
import { labelOf } from '../../ui/own-label.js';
import { exportCsv } from './export-csv.js';

const isFormat = (one: unknown): one is ExportFormat => {
  const { key, label, extension, mediaType, begin } = (one ?? {}) as Partial<ExportFormat>;
  const isRight =
    [key, extension, mediaType].every((text) => typeof text === 'string') &&
    /^[a-z0-9.]{1,20}$/i.test(extension!) &&
    (typeof label === 'string' || typeof label === 'function') &&
    typeof begin === 'function';
  if (!isRight)
    warnOnce(
      'formats: each needs a key, a label, an extension of letters and digits, a mediaType and a function begin; one is left out.',
    );
  return isRight;
};

const actionFor = (format: ExportFormat): Action => ({
  key: `export-${format.key}`,
  icon: exportCsv.icon,
  label: (words) => labelOf(format, words),
  isEnabled: (report) => report.state.logId !== null,
  run: async (report, host) => (await import('./run-export.js')).runExport(report, host, format),
});

/** The actions that write an embedder's own formats, made once for each list that is set. */
export const ownFormats = (setting: () => unknown): (() => readonly Action[]) => {
  let list: unknown;
  let actions: readonly Action[] = [];
  return () => {
    const now = setting();
    if (now !== list) {
      list = now;
      actions = Array.isArray(now) ? now.filter(isFormat).map(actionFor) : [];
    }
    return actions;
  };
};
