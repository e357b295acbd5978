import type { Action } from 'api-log-report';

export const wrong: Action = {
  key: 'copy',
  place: 'bar',
  label: 'Copy',
  run: ({ entry, copy }) => copy(entry.id),
};
