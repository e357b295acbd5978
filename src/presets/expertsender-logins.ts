import * as field from './expertsender-fields.js';
import { searchByColumn } from './expertsender-search.js';
import type { Field, Preset } from './preset.js';

const SUCCESSFUL = 'successfulLoginDate';
const FAILED = 'lastFailedLoginDate';

/** What is in columns; the button of Actions opens the rest. */
const searchable: readonly Field[] = [
  {
    key: 'name',
    label: (words) => words.msg('Name', { id: 'user-name', desc: 'Name of a user' }),
    kind: 'text',
    group: 'caller',
  },
  field.email,
  {
    key: 'login',
    label: (words) => words.msg('Login'),
    kind: 'loginResult',
    description: (words) => words.msg('The status of the login attempt: successful or failed.'),
  },
  {
    key: SUCCESSFUL,
    label: (words) => words.msg('Successful login date'),
    kind: 'instant',
    alsoSortedBy: [FAILED],
    description: (words) => words.msg('The date and time of the successful login in question.'),
  },
  {
    key: FAILED,
    label: (words) => words.msg('Last failed login date'),
    kind: 'instant',
    description: (words) => words.msg('The date and time of the last failed login of the user.'),
  },
  { key: 'country', label: (words) => words.msg('Country'), kind: 'text', group: 'caller' },
  {
    key: 'state',
    label: (words) => words.msg('State', { desc: 'Part of a country' }),
    kind: 'text',
    group: 'caller',
  },
  { key: 'city', label: (words) => words.msg('City'), kind: 'text', group: 'caller' },
];

const actions: Field = {
  ...field.actions,
  description: (words) =>
    words.msg('You can view a more detailed log of the login attempt, which contains the IP number.'),
};

/**
 * The user logins of ExpertSender: attempts to log in, successful and failed.
 *
 * A row has two times. The report's own, which `from` and `until` bound, is that of the successful login; the last
 * failed one has a range of its own, `lastFailedLoginDateFrom` and `lastFailedLoginDateUntil`. A failed attempt may have
 * no successful login date: no range of that date finds it, and in the order of time it is where the failed one puts it.
 *
 * Its file holds the IP that the details show as well: a button cannot be pressed in a file, and what it would open
 * should not be lost there.
 */
export const expertsenderLogins: Preset = {
  ...field.common,
  key: 'expertsender-logins',
  title: (words) => words.msg('User logins'),
  fields: [...searchable, field.ip, actions],
  columns: field.keysOf([...searchable, actions]),
  csv: [...field.keysOf(searchable), 'ip'],
  search: searchByColumn(searchable, {
    [SUCCESSFUL]: [
      { key: 'from', field: SUCCESSFUL, filter: 'from' },
      {
        key: 'until',
        field: SUCCESSFUL,
        filter: 'until',
        label: (words) =>
          words.msg('Successful login until', { desc: 'Label of the end of a range of time' }),
      },
    ],
    [FAILED]: [
      { key: `${FAILED}From`, field: FAILED, filter: 'from' },
      {
        key: `${FAILED}Until`,
        field: FAILED,
        filter: 'until',
        label: (words) =>
          words.msg('Last failed login until', { desc: 'Label of the end of a range of time' }),
      },
    ],
  }),
  narrow: ['email', 'city', 'login', 'actions', 'name', SUCCESSFUL],
  sort: { key: SUCCESSFUL, descending: true },
  fileName: 'user-logins',
};
