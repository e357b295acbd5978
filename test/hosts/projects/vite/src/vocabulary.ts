import type { Action, Kind } from 'api-log-report';

/** A kind of value that the report does not have: a length of data. */
export const bytes: Kind = {
  align: 'end',
  value: (raw) => (typeof raw === 'number' ? raw : null),
  text: (raw, { language }) => (typeof raw === 'number' ? `${language.number(raw)} B` : ''),
  record: (raw) => (typeof raw === 'number' ? raw : ''),
};

/** Something to do with an entry that the report cannot. */
export const copyTrace: Action = {
  key: 'copy-trace',
  place: 'entry',
  label: 'Copy trace',
  isOffered: ({ entry }) => entry?.['trace'] !== undefined,
  run: ({ entry, copy }) => copy(String(entry?.['trace'])),
};
