/** How a value is in an expression, for each way of quoting. Each makes a text that cannot end itself. */
const QUOTES = {
  /** SQL as ClickHouse and MySQL read it too, where a backslash escapes: both are doubled or escaped. */
  sql: (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`,
  /** OData 4.01, 5.1.1.6.1: a quote within is doubled. */
  odata: (text: string) => `'${text.replaceAll("'", "''")}'`,
  single: (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`,
  double: (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
  json: (text: string) => JSON.stringify(text),
  none: (text: string) => text,
} as const;

export type Quote = keyof typeof QUOTES;

/** Control characters end lines and texts in some languages, and no log is searched for them. */
// eslint-disable-next-line no-control-regex -- these are the ones meant
const CONTROLS = /[\u0000-\u001f\u007f]/g;

export const quoteValue = (value: string | number | boolean, quote: Quote): string =>
  typeof value === 'string' ? QUOTES[quote](value.replace(CONTROLS, ' ')) : String(value);
