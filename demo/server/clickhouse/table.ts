import { timeFieldOf, type FieldType, type LogField } from '../../logs/log-field.js';
import { columnName } from './sql-text.js';

/** Column of the tenant; first in the sort key, and first in every WHERE. */
export const TENANT = 'tenant';

/** Written to the column of the log's time where a row has none: before any date, since a sort key has no NULL. */
export const NO_TIME = Number.MIN_SAFE_INTEGER;

const TYPES: Readonly<Record<FieldType, string>> = {
  text: 'Nullable(String)',
  json: 'Nullable(String)',
  number: 'Nullable(Float64)',
  status: 'Nullable(UInt16)',
  instant: 'Nullable(Int64)',
  boolean: 'Nullable(UInt8)',
};

/** A log and the table that holds it: a column a field, by the field's key, and the tenant's. Times are milliseconds since 1970. */
export interface ClickHouseTable {
  readonly log: string;
  readonly name: string;
  readonly fields: readonly LogField[];
  /** The log's time, which it is in order by. */
  readonly time: LogField;
  /** The field's column, ready for a statement. */
  column(field: LogField): string;
  /** The type of the field's column. */
  type(field: LogField): string;
}

export interface ClickHouseLog {
  readonly name: string;
  readonly fields: readonly LogField[];
}

export const clickHouseTable = ({ name: log, fields }: ClickHouseLog): ClickHouseTable => {
  const time = timeFieldOf(fields);
  const known = new Set(fields.map(({ key }) => key));
  if (known.has(TENANT)) throw new RangeError(`a field ${TENANT} would be where the tenant's column is`);
  return {
    log,
    name: `log_${log.replaceAll(/[^a-z0-9]/g, '_')}`,
    fields,
    time,
    column: ({ key }) => columnName(key, known),
    type: (field) => (field === time || field.key === 'id' ? 'Int64' : TYPES[field.type]),
  };
};

/** A value of a column as it goes on the wire; undefined where the row has none. */
export const onTheWire = (cell: unknown, field: LogField): unknown => {
  if (cell === null) return undefined;
  switch (field.type) {
    case 'json':
      return JSON.parse(cell as string) as unknown;
    case 'instant':
      // 64-bit integers are sent as texts, since a JSON parser may round them.
      return Number(cell) === NO_TIME ? undefined : new Date(Number(cell)).toISOString();
    case 'boolean':
      return Number(cell) === 1;
    case 'text':
      return cell;
    default:
      return Number(cell);
  }
};
