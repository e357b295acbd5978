/** How the values of a field are compared, filtered and sorted. */
export type FieldType = 'text' | 'number' | 'status' | 'boolean' | 'instant' | 'json';

export interface LogField {
  readonly key: string;
  readonly type: FieldType;
}

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
