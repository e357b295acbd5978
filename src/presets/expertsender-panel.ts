import * as field from './expertsender-fields.js';
import { searchByColumn } from './expertsender-search.js';
import { field as base } from './fields.js';
import type { Field, Preset } from './preset.js';

const method: Field = {
  ...base.method,
  description: (words) =>
    words.msg(
      'The HTTP method used to carry out the action: GET if it only retrieves information, POST if any information is sent to the system.',
    ),
};
const email: Field = {
  ...field.email,
  description: (words) => words.msg('The email address of the user performing the action.'),
};
const actions: Field = {
  ...field.actions,
  description: (words) =>
    words.msg('Here you can view more details, such as the API method status or the user’s browser.'),
};

/** What is in columns; the button of Actions opens the rest. */
const searchable = [field.id, field.dateTime, field.url, method, email, field.remoteIp];

/** What only the details of a row show. */
const details: readonly Field[] = [
  { ...field.status, label: (words) => words.msg('API method status') },
  { key: 'userAgent', label: (words) => words.msg('Browser'), kind: 'text', group: 'caller' },
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
  fields: [...searchable, ...details, actions],
  columns: field.keysOf([...searchable, actions]),
  csv: field.keysOf([...searchable, ...details]),
  search: searchByColumn(searchable),
  narrow: ['email', 'ip', 'method', 'actions', 'url', 'dateTime'],
  ...field.common,
  fileName: 'panel-logs',
};
