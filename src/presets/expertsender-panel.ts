import * as field from './expertsender-fields.js';
import { searchByColumn } from './expertsender-search.js';
import type { Field, Preset } from './preset.js';

/** What is in columns; the button of Actions opens the rest. */
const searchable = [field.id, field.dateTime, field.url, field.method, field.email, field.remoteIp];

/** What only the details of a row show. */
const details: readonly Field[] = [
  { ...field.status, label: (words) => words.msg('API method status') },
  { key: 'userAgent', label: (words) => words.msg('Browser'), kind: 'text' },
];

/**
 * The panel logs of ExpertSender: what its users did in its panel.
 *
 * Its file holds what the details show as well: a button cannot be pressed in a file, and what it would open should not
 * be lost there.
 */
export const expertsenderPanel: Preset = {
  key: 'expertsender-panel',
  title: (words) => words.msg('Panel logs'),
  fields: [...searchable, ...details, field.actions],
  columns: field.keysOf([...searchable, field.actions]),
  csv: field.keysOf([...searchable, ...details]),
  search: searchByColumn(searchable),
  narrow: ['email', 'ip', 'method', 'actions', 'url', 'dateTime'],
  ...field.common,
  fileName: 'panel-logs',
};
