import { toText } from '../../core/to-text.js';
import { str, type Words } from '../../i18n/words.js';
import { kindOf } from '../../kinds/catalogue.js';
import { fieldOf } from '../../presets/catalogue.js';
import type { Field, Preset } from '../../presets/preset.js';
import type { ErrorGroups } from './error-groups.js';
import { amount, groupsReport, type GroupsReport } from './groups-report.js';

const iso = (instant: number | undefined): string | null =>
  instant === undefined ? null : new Date(instant).toISOString();

/** Errors in groups, as a report of its own. */
export const errorReport = (preset: Preset, errors: ErrorGroups): GroupsReport | null => {
  const { groups, field, caller, since } = errors;
  if (!groups || !field) return null;
  const status = preset.fields.find(({ kind }) => kindOf(kind).role === 'status');
  const label = (own: Field) => (words: Words) => own.label(words);
  const called = fieldOf(preset, field.field);
  const fields: Field[] = [
    ...(status ? [{ ...status, key: 'status', label: label(status) }] : []),
    { ...called, key: 'called', label: field.label, kind: field.pattern ? 'text' : called.kind },
    { key: 'count', label: (words) => words.msg('Entries', { id: 'summary-entries' }), kind: amount },
    { key: 'first', label: (words) => words.msg('First', { id: 'summary-first' }), kind: 'instant' },
    { key: 'last', label: (words) => words.msg('Last', { id: 'summary-last' }), kind: 'instant' },
    ...(since === null
      ? []
      : [
          {
            key: 'before',
            label: (words: Words) => words.msg('Before', { id: 'error-before' }),
            kind: amount,
          },
        ]),
    ...(caller
      ? [
          {
            key: 'callers',
            label: (words: Words) => {
              const name = caller.label(words);
              return words.msg(str`${name}, number`);
            },
            kind: amount,
          },
          {
            ...caller,
            key: 'lastCaller',
            label: (words: Words) => {
              const name = caller.label(words);
              return words.msg(str`${name}, last`);
            },
          },
        ]
      : []),
  ];
  const rows = groups.map((group) => {
    const callers = errors.callersOf(group);
    return {
      status: group.status,
      called: group.called === null ? null : field.pattern ? toText(group.called) : group.called,
      count: group.count,
      first: iso(group.first),
      last: iso(group.last),
      before: group.before,
      callers: callers?.count ?? null,
      lastCaller: callers?.last ?? null,
    };
  });
  return groupsReport(preset, (words) => words.msg('Errors'), 'errors', fields, rows);
};
