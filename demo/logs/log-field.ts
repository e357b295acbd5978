/** How the values of a field are compared, filtered and sorted. */
export type FieldType = 'text' | 'number' | 'status' | 'boolean' | 'instant' | 'json';

export interface LogField {
  readonly key: string;
  readonly type: FieldType;
}

/** The field that a log is in order by, and that `from` and `until` bound: the first instant that it has. */
export const timeFieldOf = (fields: readonly LogField[]): LogField => {
  const field = fields.find(({ type }) => type === 'instant');
  if (!field) throw new RangeError('a log needs a field of instants');
  return field;
};

/** The fields that the report's default columns show, whatever the log (contract of the default protocol). */
export const REPORT_FIELDS: readonly LogField[] = [
  { key: 'id', type: 'number' },
  { key: 'clientId', type: 'text' },
  { key: 'client', type: 'text' },
  { key: 'authorizationId', type: 'text' },
  { key: 'authorization', type: 'text' },
  { key: 'ip', type: 'text' },
  { key: 'resource', type: 'text' },
  { key: 'event', type: 'text' },
  { key: 'method', type: 'text' },
  { key: 'status', type: 'status' },
  { key: 'url', type: 'text' },
  { key: 'server', type: 'text' },
  { key: 'error', type: 'boolean' },
  { key: 'time', type: 'number' },
  { key: 'dateTime', type: 'instant' },
];
