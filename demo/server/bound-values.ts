/** The values of one SQL statement. They travel beside its text, never in it. */
export class BoundValues {
  readonly values: (string | number | bigint | boolean)[] = [];

  /** Keeps the value and answers what stands for it in the text. */
  bind(value: string | number | bigint | boolean): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
