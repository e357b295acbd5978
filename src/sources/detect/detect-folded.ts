import { isObject } from '../../core/is-object.js';
import type { Mapping } from '../mapping/mapping.js';
import { isNamedValues, withNamedValues } from '../mapping/named-values.js';
import { parsedText, withParsed } from '../mapping/parsed-text.js';
import { plainName } from '../protocol/plain-name.js';
import { rowPaths, writtenPath } from './row-paths.js';

type RowsMapping = NonNullable<Mapping['rows']>;

/** What rows are when that is read, too, which is in them in another form. */
export interface Unfolded {
  readonly rows: Pick<RowsMapping, 'parse' | 'named'>;
  readonly sample: readonly unknown[];
  /** Names that only wrap what the rows say. */
  readonly wrappers: readonly string[];
}

/** Members that hold a whole event as a text. The body of a request may be JSON, too, and is none. */
const EVENT_NAMES = new Set(
  'cloudtrailevent,message,msg,line,log,raw,event,eventdata,record,entry,logline,textpayload,item.1'.split(
    ',',
  ),
);
/** Members that are lists of names with values. Headers, cookies and the like say nothing of the row itself. */
const NAMED = new Set(['attributes', 'tags', 'labels', 'fields', 'properties']);
const DEEPEST = 3;
const MOST_MEMBERS = 100;

const mostly = (list: readonly unknown[], test: (value: unknown) => boolean): boolean =>
  list.length > 0 && list.filter(test).length * 2 > list.length;

const holdsNamedValues = (value: unknown, depth = 0): boolean => {
  if (depth === 0 && isNamedValues(value)) return true;
  if (!isObject(value) || depth >= DEEPEST) return false;
  return Object.entries(value)
    .slice(0, MOST_MEMBERS)
    .some(
      ([key, member]) =>
        (NAMED.has(plainName(key)) && isNamedValues(member)) || holdsNamedValues(member, depth + 1),
    );
};

/** JSON within a text, and lists of names with values. */
export const unfoldedRows = (sample: readonly unknown[]): Unfolded[] => {
  const found: Unfolded[] = [];
  if (mostly(sample, (row) => holdsNamedValues(row)))
    found.push({
      rows: { named: true },
      sample: sample.map((row) => withNamedValues(row)),
      wrappers: [...NAMED, 'resource', 'scope'],
    });
  const isEvent = ({ plain }: { plain: string }): boolean =>
    EVENT_NAMES.has(plain) || EVENT_NAMES.has(plain.split('.').at(-1)!);
  const text = rowPaths(sample).find(
    (path) => isEvent(path) && mostly(path.values, (value) => isObject(parsedText(value))),
  );
  if (text)
    found.push({
      rows: { parse: writtenPath(text.keys) },
      sample: sample.map((row) => withParsed(row, text.keys)),
      wrappers: text.plain.split('.'),
    });
  return found;
};
