import { BIGINT, BOOLEAN, DOUBLE, VARCHAR, type DuckDBType } from '@duckdb/node-api';

type Value = string | number | bigint | boolean;

const typeOf = (value: Value): DuckDBType => {
  switch (typeof value) {
    case 'string':
      return VARCHAR;
    case 'boolean':
      return BOOLEAN;
    case 'bigint':
      return BIGINT;
    case 'number':
      // The columns' own type. By itself a whole number would be bound as a 64-bit integer, and a larger one not at all.
      return DOUBLE;
  }
};

/** The values of one SQL statement. They travel beside its text, never in it. */
export class BoundValues {
  readonly values: Value[] = [];
  /** By their place. */
  readonly types: DuckDBType[] = [];

  /** Keeps the value and returns its placeholder in the text. */
  bind(value: Value): string {
    this.values.push(value);
    this.types.push(typeOf(value));
    return `$${this.values.length}`;
  }
}
