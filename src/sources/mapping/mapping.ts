/** A place in JSON: `data.items`, `a.-1` for the last, `hits[]._source` for one of each, `a[].b[]` for all in all; a list of keys where a key has a dot. */
export type Path = string | (string | number)[];

/** How a value counts time: text of ISO 8601, or a number of seconds, milli-, micro- or nanoseconds. */
export type Unit = 'iso' | 's' | 'ms' | 'us' | 'ns';

/** The same for what is asked; `iso-blank` has a blank where ISO 8601 has its T, for endpoints that compare texts. */
export type WrittenUnit = Unit | 'iso-blank';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What a field can be asked, where the endpoint can. */
export type FieldOperator =
  | 'equals'
  | 'notEquals'
  /** The whole value, case and all; several of an exclusion are one `isNot` each. Absent where the endpoint folds case. */
  | 'is'
  | 'isNot'
  | 'oneOf'
  | 'contains'
  | 'notContains'
  | 'startsWith'
  | 'atLeast'
  | 'atMost'
  | 'below';

/** The same, and what all fields can be asked together: rows that have a text in any of their values, or in none. */
export type Operator = FieldOperator | 'anywhere' | 'notAnywhere';

export interface FieldMapping {
  at?: Path | undefined;
  since?: Path | undefined;
  name?: string | undefined;
  unit?: Unit | undefined;
  zone?: string | undefined;
  type?: 'text' | 'number' | 'boolean' | undefined;
  parse?: 'json' | undefined;
  filters?: false | FieldOperator[] | undefined;
  countable?: boolean | undefined;
  sortable?: boolean | undefined;
  sortName?: string | undefined;
}

/** How one kind of summary is asked for and read. */
export interface SummaryMapping {
  path?: string | undefined;
  method?: 'GET' | 'POST' | undefined;
  headers?: Record<string, string> | undefined;
  parameters?: Record<string, string> | undefined;
  body?: Json | undefined;
  format?: 'json' | 'ndjson' | undefined;
  bucketUnit?: 's' | 'ms' | 'us' | 'ns' | undefined;
  every?: number | undefined;
  most?: number | undefined;
  fewerAreAll?: boolean | undefined;
  groups: Path;
  each?: Path | undefined;
  value: Path;
  isEnd?: boolean | undefined;
  missing?: string | undefined;
  without?: Path | undefined;
  count: Path;
  failed?: Path | undefined;
  classes?: Record<string, Path> | undefined;
  status?: Path | undefined;
  error?: Path | undefined;
  p50?: Path | undefined;
  p95?: Path | undefined;
  p99?: Path | undefined;
  max?: Path | undefined;
  first?: Path | undefined;
  last?: Path | undefined;
  unit?: Unit | undefined;
  durationUnit?: 's' | 'ms' | 'us' | 'ns' | undefined;
  total?: Path | undefined;
  distinct?: Path | undefined;
  doubt?: Path | undefined;
  countHeader?: string | undefined;
}

/** How rows are counted by patterns of addresses. */
export interface PatternMapping extends SummaryMapping {
  fold?: FoldMapping | undefined;
}

/** How an endpoint is told to fold addresses: by the report's own steps, written in its language. */
export interface FoldMapping {
  of: string;
  step: string;
  quote?: 'sql' | 'odata' | 'single' | 'double' | 'json' | 'none' | undefined;
  reference?: string | undefined;
}

/**
 * How an endpoint is asked and read, as data (contract, section 4). What each member means is said in the JSON Schema of it,
 * `api-log-report/mapping.schema.json`, and beside its check, `mapping-schema.ts`.
 */
export interface Mapping {
  $schema?: string | undefined;
  request?:
    | {
        path?: string | undefined;
        method?: 'GET' | 'POST' | undefined;
        headers?: Record<string, string> | undefined;
        parameters?: Record<string, string> | undefined;
        body?: Json | undefined;
      }
    | undefined;
  paging?:
    | {
        by: 'offset' | 'page' | 'cursor' | 'link' | 'time' | 'none';
        first?: number | undefined;
        most?: number | undefined;
        next?: Path | undefined;
        nextOfLastRow?: Path | undefined;
        more?: Path | undefined;
      }
    | undefined;
  rows?:
    | {
        at?: Path | undefined;
        format?: 'json' | 'ndjson' | undefined;
        columns?: Path | undefined;
        each?: Path | undefined;
        parse?: Path | undefined;
        named?: boolean | undefined;
        newestFirst?: boolean | undefined;
      }
    | undefined;
  total?: { at?: Path | undefined; header?: string | undefined; isAtLeast?: boolean | undefined } | undefined;
  fields?: Record<string, Path | FieldMapping> | undefined;
  filters?:
    | {
        as: 'parameters' | 'expression' | 'json';
        operators: { [Key in Operator]?: Json };
        quote?: 'sql' | 'odata' | 'single' | 'double' | 'json' | 'none' | undefined;
        wildcards?: string | undefined;
        caseless?: 'all' | 'ascii' | 'none' | undefined;
        anywhereIn?: 'values' | 'texts' | undefined;
        join?: string | undefined;
        prefix?: string | undefined;
        whenNone?: string | undefined;
        unit?: WrittenUnit | undefined;
      }
    | undefined;
  time?: { unit: Unit; excludesEnd?: boolean | undefined } | undefined;
  sort?: { ascending: Json; descending: Json; whenNone?: Json | undefined } | undefined;
  summary?:
    | {
        time?: SummaryMapping | undefined;
        values?: SummaryMapping | undefined;
        patterns?: PatternMapping | undefined;
      }
    | undefined;
}
