import { listOf } from '../core/list-of.js';
import type { LogEntry } from '../core/log-entry.js';
import { atOnce, type Steps } from '../core/steps.js';
import { valueAtPath } from '../core/value-at-path.js';
import { columnOf, MAX_COLUMNS, readColumn, REST, type Columns } from './columns.js';
import { GrowingColumn, type StoredColumn } from './growing-column.js';
import { madeColumn } from './made-column.js';

/** Columns that were made of others and are kept: of paths into objects, and of fields without a column of their own. */
const MOST_MADE = 4;

/**
 * All rows of a log as columns, one for a field, which grow as pages come. A field is either a column or, above
 * {@link MAX_COLUMNS} of them, part of what is left of each row, and stays what it is.
 */
export class ColumnStore {
  #length = 0;
  readonly #columns = new Map<string, GrowingColumn>();
  #rest: GrowingColumn | null = null;
  readonly #restKeys = new Set<string>();
  /** By key, the last one used last. */
  readonly #made = new Map<string, StoredColumn>();

  get length(): number {
    return this.#length;
  }

  /** Every column with its key, that of the rest under {@link REST}. */
  *columns(): Generator<[string, StoredColumn]> {
    for (const [key, { stored }] of this.#columns) yield [key, stored];
    if (this.#rest) yield [REST, this.#rest.stored];
  }

  /** The values of a field over all rows, or of a path into objects; undefined where no row has it. */
  column(key: string): StoredColumn | undefined {
    return atOnce(this.columnSteps(key));
  }

  /** The same in pieces, where it has to be made. */
  *columnSteps(key: string): Steps<StoredColumn | undefined> {
    const isPath = this.#heads(key).length > 0;
    return isPath ? yield* this.#kept(key, () => this.#columnOfPath(key)) : yield* this.#ownColumn(key);
  }

  /** The columns that a path may begin in, with their keys: its own first, then those of the objects that it may lead through. */
  *columnsOfPath(path: string): Steps<[string, StoredColumn][]> {
    const columns: [string, StoredColumn][] = [];
    for (const key of [path, ...this.#heads(path)]) {
      const column = yield* this.#ownColumn(key);
      if (column) columns.push([key, column]);
    }
    return columns;
  }

  *#ownColumn(key: string): Steps<StoredColumn | undefined> {
    const own = this.#columns.get(key)?.stored;
    return (
      own ?? (this.#restKeys.has(key) ? yield* this.#kept(key, () => this.#columnOfRest(key)) : undefined)
    );
  }

  *#kept(key: string, make: () => Steps<StoredColumn>): Steps<StoredColumn> {
    let column = this.#made.get(key);
    if (column?.length !== this.#length) column = yield* make();
    this.#made.delete(key);
    this.#made.set(key, column);
    if (this.#made.size > MOST_MADE) this.#made.delete(this.#made.keys().next().value!);
    return column;
  }

  /** Fields that a path may lead through, the longest key first. */
  #heads(path: string): string[] {
    const heads: string[] = [];
    for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      const head = path.slice(0, dot);
      if (this.#columns.has(head) || this.#restKeys.has(head)) heads.push(head);
    }
    return heads;
  }

  *#columnOfPath(path: string): Steps<StoredColumn> {
    const columns = yield* this.columnsOfPath(path);
    return yield* madeColumn(this.#length, (index) =>
      valueAtPath(Object.fromEntries(columns.map(([key, column]) => [key, column.valueAt(index)])), path),
    );
  }

  append(page: Columns): void {
    const { length: count } = page;
    const rest: [string, unknown][][] = [];
    const late = new Map<string, unknown[]>();
    for (const key of page.columns.keys()) if (key !== REST) this.#ensure(key);

    const putAside = (index: number, key: string, value: unknown): void => {
      if (this.#columns.has(key)) {
        let values = late.get(key);
        if (!values) late.set(key, (values = new Array<unknown>(count).fill(undefined)));
        values[index] = value;
      } else {
        this.#restKeys.add(key);
        (rest[index] ??= []).push([key, value]);
      }
    };

    for (const [key, column] of page.columns) {
      if (key !== REST && this.#columns.has(key)) continue;
      for (let index = 0; index < count; index++) {
        const value = readColumn(column, index);
        if (value === undefined) continue;
        if (key !== REST) putAside(index, key, value);
        else for (const [name, other] of Object.entries(value as LogEntry)) putAside(index, name, other);
      }
    }

    for (const [key, column] of this.#columns) {
      const values = late.get(key);
      column.append(page.columns.get(key) ?? (values && columnOf(values)), count);
    }
    this.#appendRest(rest, count);
    this.#length += count;
  }

  /** Gives back the room that was kept to grow into: no more rows come. */
  trim(): void {
    for (const { stored } of this.#columns.values()) stored.trim();
    this.#rest?.stored.trim();
  }

  #ensure(key: string): void {
    if (this.#columns.has(key) || this.#columns.size === MAX_COLUMNS || this.#restKeys.has(key)) return;
    this.#columns.set(key, new GrowingColumn(this.#length));
  }

  #appendRest(rest: readonly [string, unknown][][], count: number): void {
    if (rest.length > 0) this.#rest ??= new GrowingColumn(this.#length);
    if (!this.#rest) return;
    const values = listOf(count, (index) => rest[index] && Object.fromEntries(rest[index]));
    this.#rest.append(columnOf(values), count);
  }

  *#columnOfRest(key: string): Steps<StoredColumn> {
    const { stored } = this.#rest!;
    return yield* madeColumn(this.#length, (index) => {
      const others = stored.valueAt(index) as LogEntry | undefined;
      return others && Object.hasOwn(others, key) ? others[key] : undefined;
    });
  }
}
