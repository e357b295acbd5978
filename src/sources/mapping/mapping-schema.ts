import * as v from 'valibot';
import type { Json, Mapping } from './mapping.js';

/*
 * What a mapping may hold, and what each member means: the check of what an embedder wrote and the JSON Schema that editors
 * complete from (`npm run schema`) come from here. Its type is by itself in `mapping.ts`, so that the types of the
 * package lean on no library; the compiler holds the two together, below.
 */

const described = <Shape extends v.GenericSchema>(schema: Shape, text: string) =>
  v.pipe(schema, v.description(text));

const path = described(
  v.union([v.string(), v.array(v.union([v.string(), v.number()]))]),
  'A place in JSON: "data.items", "a.0", "a.-1" for the last, "hits[]._source" for one of each, "a[].b[]" for all in all; a list of keys where a key has a dot. "" is the whole.',
);

const UNITS = ['iso', 's', 'ms', 'us', 'ns'] as const;

const unit = described(
  v.picklist(UNITS),
  'How the value counts time: text of ISO 8601 ("iso"), or a number of seconds, milliseconds, microseconds, nanoseconds. A length of time whose text names its unit, such as "0.1s" or "PT0.1S", is read by that.',
);

const FIELD_OPERATORS = [
  'equals',
  'notEquals',
  'is',
  'isNot',
  'oneOf',
  'contains',
  'notContains',
  'startsWith',
  'atLeast',
  'atMost',
  'below',
] as const;

const OPERATORS = [...FIELD_OPERATORS, 'anywhere', 'notAnywhere'] as const;

const json: v.GenericSchema<Json> = v.lazy(() =>
  v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(json), v.record(v.string(), json)]),
);

const field = v.strictObject({
  at: v.optional(path),
  since: v.optional(
    described(
      path,
      'Where the instant is from which a length of time counts that ends at "at"; "unit" is that of both.',
    ),
  ),
  name: v.optional(
    described(v.string(), 'What filters and sorts call it; the path joined by dots where not given.'),
  ),
  unit: v.optional(unit),
  zone: v.optional(
    described(v.string(), 'IANA time zone of instants that are written without one; UTC where not given.'),
  ),
  type: v.optional(
    described(
      v.picklist(['text', 'number', 'boolean']),
      'What filters send its values as; numbers received as text become numbers.',
    ),
  ),
  parse: v.optional(described(v.literal('json'), 'The value is JSON within a text.')),
  filters: v.optional(
    described(
      v.union([v.literal(false), v.array(v.picklist(FIELD_OPERATORS))]),
      'Which operators of "filters" this field takes; all where not given, none where false.',
    ),
  ),
  countable: v.optional(
    described(
      v.boolean(),
      'False where the endpoint cannot count rows by its values ("summary.values"), such as those of a text that is searched by words.',
    ),
  ),
  sortable: v.optional(v.boolean()),
  sortName: v.optional(described(v.string(), 'What sorts call it, where filters call it otherwise.')),
});

const summaryMembers = {
  path: v.optional(
    described(v.string(), 'Where to ask; as in "request" where not given, and so the next four.'),
  ),
  method: v.optional(v.picklist(['GET', 'POST'])),
  headers: v.optional(v.record(v.string(), v.string())),
  parameters: v.optional(
    described(
      v.record(v.string(), v.string()),
      'Query parameters, with {group} (the field, by the name that filters have for it), {top} or {bucket}, {from} {to} {filter} to be filled in.',
    ),
  ),
  body: v.optional(described(json, 'What to POST, with the same to be filled in.')),
  format: v.optional(
    described(
      v.picklist(['json', 'ndjson']),
      'Whether the answer is one JSON value, or one on each line; as "rows" has it where not given.',
    ),
  ),
  bucketUnit: v.optional(
    described(
      v.picklist(['s', 'ms', 'us', 'ns']),
      'How {bucket} counts the length of a span; milliseconds where not given.',
    ),
  ),
  every: v.optional(
    described(
      v.pipe(v.number(), v.integer(), v.minValue(1)),
      'The one length of span in milliseconds that the endpoint counts in: longer ones, made of whole ones, are added up in the browser.',
    ),
  ),
  most: v.optional(
    described(
      v.pipe(v.number(), v.integer(), v.minValue(1)),
      'For an endpoint that cannot give the commonest values: {top} is this number, all groups are asked for, and the commonest are chosen in the browser. Where as many come, there may be others, and the rows loaded are counted.',
    ),
  ),
  fewerAreAll: v.optional(
    described(
      v.boolean(),
      'Whether fewer groups than were asked for are all that there are: then they say how many different values there are.',
    ),
  ),
  groups: described(path, 'Where the list of groups is in the answer.'),
  each: v.optional(
    described(path, 'Where each item of that list has several groups: one becomes {item, group}.'),
  ),
  value: described(
    path,
    'Where in a group its value is, or the instant at which its span begins; may hold {group}, the name of the field.',
  ),
  isEnd: v.optional(
    described(v.boolean(), 'Whether the instant is the first one behind the span, and not the first in it.'),
  ),
  missing: v.optional(described(v.string(), 'The text of rows without a value, where they are not null.')),
  without: v.optional(
    described(
      path,
      'Where in the answer the group of rows without a value is, if it is not among the others.',
    ),
  ),
  count: described(path, 'Where in a group its number of rows is.'),
  failed: v.optional(described(path, 'Where in a group the number of rows that failed is.')),
  classes: v.optional(
    described(
      v.record(v.picklist(['1xx', '2xx', '3xx', '4xx', '5xx']), path),
      'Where in a group the number of rows of each class of status is.',
    ),
  ),
  status: v.optional(
    described(
      path,
      'Where in a group the one status of its rows is, for an endpoint that counts by several fields at once: groups of one value are added up in the browser, and say how many rows failed.',
    ),
  ),
  error: v.optional(described(path, 'The same for whether its rows have an error.')),
  p50: v.optional(described(path, 'Where in a group durations are: of half of its rows, and so on.')),
  p95: v.optional(path),
  p99: v.optional(path),
  max: v.optional(path),
  first: v.optional(described(path, 'Where in a group its first instant is.')),
  last: v.optional(path),
  unit: v.optional(described(v.picklist(UNITS), 'How instants are written; ISO 8601 where not given.')),
  durationUnit: v.optional(
    described(
      v.picklist(['s', 'ms', 'us', 'ns']),
      'How durations are counted; milliseconds where not given.',
    ),
  ),
  total: v.optional(described(path, 'Where in the answer the number of all matching rows is.')),
  distinct: v.optional(
    described(path, 'Where in the answer the number of different values is, without missing ones.'),
  ),
  doubt: v.optional(
    described(
      path,
      'Where in the answer the number of rows is by which a count may be wrong: where it is not 0, the rows loaded are counted.',
    ),
  ),
  countHeader: v.optional(
    described(
      v.string(),
      'A header that counts the rows or the groups, such as "Content-Range": where it counts others than were sent, the rows loaded are counted.',
    ),
  ),
};

const summary = v.strictObject(summaryMembers);

const patterns = v.strictObject({
  ...summaryMembers,
  fold: v.optional(
    described(
      v.strictObject({
        of: described(
          v.string(),
          'What is folded, cut to its first {length} characters; with {group}: "substring({group}, 1, {length})".',
        ),
        step: described(
          v.string(),
          'How one replacement is written, of each place that a regular expression finds: "regexp_replace({text}, {find}, {put}, \'g\')", in which {text} is what the steps before have written.',
        ),
        quote: v.optional(
          described(
            v.picklist(['sql', 'odata', 'single', 'double', 'json', 'none']),
            'How {find} and {put} are quoted, as values are in "filters"; "sql" where not given.',
          ),
        ),
        reference: v.optional(
          described(
            v.string(),
            'What comes before the number of a group in {put}: "$" or "\\\\"; the latter where not given.',
          ),
        ),
      }),
      'How the endpoint folds addresses into patterns such as /users/{id}, by the steps of the report: {pattern} in the request is what they come to. Where not given, all addresses are asked for ("most"), and folded in the browser.',
    ),
  ),
});

export const mappingSchema = v.strictObject({
  $schema: v.optional(v.string()),
  request: v.optional(
    v.strictObject({
      path: v.optional(
        described(v.string(), 'Where to ask, relative to the endpoint; the endpoint itself where not given.'),
      ),
      method: v.optional(v.picklist(['GET', 'POST'])),
      headers: v.optional(v.record(v.string(), v.string())),
      parameters: v.optional(
        described(
          v.record(v.string(), v.string()),
          'Query parameters, with {limit} {offset} {page} {cursor} {from} {to} {sort} {direction} {filter} to be filled in; one whose value is not known is left out. {limit} and {offset}: rows wanted, and rows before them, {"take": "{limit}", "skip": "{offset}"}. {page}: the number of the page, of which "paging.first" is the first one, {"page": "{page}"}. {cursor}: what the answer before named at "paging.next", {"after": "{cursor}"}. {from} and {to}: the bounds of the time, written in "time.unit", {"since": "{from}", "until": "{to}"}.',
        ),
      ),
      body: v.optional(
        described(
          json,
          'What to POST: JSON, in which a text that is exactly "{limit}" becomes a number, or one text.',
        ),
      ),
    }),
  ),
  paging: v.optional(
    v.strictObject({
      by: described(
        v.picklist(['offset', 'page', 'cursor', 'link', 'time', 'none']),
        'How pages follow each other: by {offset}; by {page}; by a {cursor}; by a link to the next; by {to}, the time of the last row; or not at all.',
      ),
      first: v.optional(
        described(
          v.number(),
          'What {page} is for the first page; 1 where not given: {"by": "page", "first": 0} for an endpoint that counts from 0.',
        ),
      ),
      most: v.optional(
        described(v.pipe(v.number(), v.minValue(1)), 'Most rows that the endpoint gives at once.'),
      ),
      next: v.optional(
        described(
          path,
          'Where the cursor or the link of the next page is in the answer: "meta.next_cursor", which goes back as {cursor}.',
        ),
      ),
      nextOfLastRow: v.optional(described(path, 'Where the cursor of the next page is in the last row.')),
      more: v.optional(described(path, 'What in the answer is true where there are more pages.')),
    }),
  ),
  rows: v.optional(
    v.strictObject({
      at: v.optional(described(path, 'Where the rows are in the answer.')),
      format: v.optional(
        described(
          v.picklist(['json', 'ndjson']),
          'Whether the answer is one JSON value, or one on each line.',
        ),
      ),
      columns: v.optional(
        described(path, 'Where the names of the columns are, for rows that are lists of values.'),
      ),
      each: v.optional(described(path, 'Where each of the rows has several: a row becomes {item, group}.')),
      parse: v.optional(
        described(path, 'Where in a row a text holds JSON; its value takes the place of the text.'),
      ),
      named: v.optional(
        described(
          v.boolean(),
          'Whether lists of names with values, such as [{key, value: {stringValue}}], become objects, anywhere in a row.',
        ),
      ),
      newestFirst: v.optional(
        described(
          v.boolean(),
          'Whether rows come newest first without being asked for it: then the log is not read on for that order.',
        ),
      ),
    }),
  ),
  total: v.optional(
    v.strictObject({
      at: v.optional(path),
      header: v.optional(v.string()),
      isAtLeast: v.optional(described(v.boolean(), 'Whether there may be more than it says.')),
    }),
  ),
  fields: v.optional(
    described(v.record(v.string(), v.union([path, field])), 'Where the fields of the report are in a row.'),
  ),
  filters: v.optional(
    v.strictObject({
      as: described(
        v.picklist(['parameters', 'expression', 'json']),
        'Whether each filter is a query parameter, part of the text {filter}, or an item of the JSON list "{filter}".',
      ),
      operators: described(
        v.record(v.picklist(OPERATORS), json),
        'What each operator is written as, with {field} and {value}: "{field}_gte={value}" for a parameter. One that is not here is done in the browser. "is" and "isNot" compare whole values, case and all: leave them out where the endpoint ignores case. The others have to: "contains", "notContains" and "startsWith" find text whatever its case, or "caseless" says that they do not. "anywhere" and "notAnywhere" have no {field}: they find rows with a text in any value, or in none, such as "q={value}". A text with letters is asked for only where "caseless" says that their case does not matter, one that could be a part of an instant, such as 404 or 14:05, never.',
      ),
      quote: v.optional(
        described(
          v.picklist(['sql', 'odata', 'single', 'double', 'json', 'none']),
          'How values are quoted in an expression; numbers and booleans are written bare.',
        ),
      ),
      wildcards: v.optional(
        described(
          v.string(),
          'Wildcard characters in a text that is looked for: one that has them is looked for in the browser.',
        ),
      ),
      caseless: v.optional(
        described(
          v.picklist(['all', 'ascii', 'none']),
          'The letters that the endpoint finds whatever their case: "all", "ascii" (A to Z alone) or "none", as of a "contains" that compares letters with theirs. A text with others is looked for in the browser. Where not given, the endpoint is asked once for each field, for a text of its own in another case.',
        ),
      ),
      anywhereIn: v.optional(
        described(
          v.picklist(['values', 'texts']),
          'Where "anywhere" looks: in all values, also those that are no texts ("values", where not given), or in texts alone ("texts"): then what could be a part of a number, or of true or false, is looked for in the browser.',
        ),
      ),
      join: v.optional(described(v.string(), 'Between the parts of an expression; " AND " where not given.')),
      prefix: v.optional(described(v.string(), 'Before an expression that is not empty.')),
      whenNone: v.optional(described(v.string(), 'The expression where there are no filters.')),
      unit: v.optional(
        described(
          v.picklist([...UNITS, 'iso-blank']),
          'How instants are written in filters; ISO 8601 where not given. "iso-blank" has a blank for its T, where texts are compared.',
        ),
      ),
    }),
  ),
  time: v.optional(
    described(
      v.strictObject({
        unit,
        excludesEnd: v.optional(
          described(v.boolean(), 'Whether rows of just the time {to} do not belong to the range.'),
        ),
      }),
      'How {from} and {to} are written, where the endpoint takes a range of time by parameters of its own: {"unit": "s", "excludesEnd": true} with {"since": "{from}", "before": "{to}"}.',
    ),
  ),
  sort: v.optional(
    v.strictObject({
      ascending: described(json, 'What {sort} is for a field in ascending order, with {field}.'),
      descending: json,
      whenNone: v.optional(
        described(json, 'What {sort} is where no order is asked for; not known where not given.'),
      ),
    }),
  ),
  summary: v.optional(
    described(
      v.strictObject({
        time: v.optional(summary),
        values: v.optional(summary),
        patterns: v.optional(patterns),
      }),
      'How rows are counted by spans of time, by the values of a field, and by patterns of addresses (as by values of which all come, where "values" has "most" and nothing is said of "patterns"), where the endpoint can; else the rows loaded are counted.',
    ),
  ),
});

type Checked = v.InferOutput<typeof mappingSchema>;
type Same = [Checked, Mapping] extends [Mapping, Checked] ? true : false;

/** Does not compile where the type says something else than the check does. */
export const isAsDeclared: Same = true;
