import type { Mapping } from '../../src/sources/mapping/mapping.js';

/** Where servers that hold the log in a table of a database have its fields. */
export const FLAT_FIELDS = {
  id: 'id',
  dateTime: { at: 'at', unit: 'iso' },
  method: 'method',
  url: 'url',
  status: { at: 'status', type: 'number' },
  time: { at: 'took', type: 'number' },
} as const satisfies Mapping['fields'];
