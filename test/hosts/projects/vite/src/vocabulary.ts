import type { Action, ExportFormat, Feature, Filter, Kind, OwnWords } from 'api-log-report';

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

/** A search field for it: at least so many bytes. */
export const atLeast: Filter = {
  control: { type: 'text' },
  toParam: (typed) => (/^\d*$/.test(typed.trim()) ? typed.trim() : null),
  toInput: (param) => param,
  matches: (param) => (raw) => typeof raw === 'number' && raw >= Number(param),
  hint: () => 'A number of bytes.',
};

/** An export in a format that the report does not have. */
export const jsonLines: ExportFormat = {
  key: 'json-lines',
  label: 'Export JSON Lines',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  begin: () => ({ row: (entry) => `${JSON.stringify(entry)}\n` }),
};

/** A panel beside the table: of the entry that is open, what this page knows of its client. */
export const clientPanel: Feature = {
  key: 'client-panel',
  open: (context) => ({
    styles: '.client-panel { inline-size: 12em; padding: 0.5em; }',
    regions: {
      'beside-table': () => {
        if (context.openedEntry === null) return undefined;
        const panel = document.createElement('aside');
        panel.className = 'client-panel';
        panel.textContent = `Client ${String(context.openedEntry['client'])}`;
        return panel;
      },
    },
  }),
};

/** Words of a language that the report does not have. */
export const german: OwnWords = { de: { 'Show filters': 'Filter zeigen', Update: 'Aktualisieren' } };
