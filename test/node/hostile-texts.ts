import { readFileSync } from 'node:fs';

const NAUGHTY = JSON.parse(readFileSync('test/corpora/blns.json', 'utf8')) as readonly string[];

/** Texts that somebody may look for, and that have ended a literal, a statement or a server somewhere. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...NAUGHTY,
  "'",
  "''",
  "\\'",
  "\\\\'",
  '\\',
  '\\\\',
  '\\N',
  '\\x27',
  '\\0',
  '\0',
  "\0'",
  "a\0' OR 1 = 1 -- ",
  "' OR tenant = 'southwind",
  "\\' OR tenant = \\'southwind",
  "') OR 1 = 1 -- ",
  "') UNION ALL SELECT * FROM system.tables -- ",
  '`',
  '"',
  '%',
  '_',
  '{p1:String}',
  '$1',
  '?',
  '\n',
  '\r\n',
  '\t',
  '\u0008',
  '\u2028',
  '\ufeff',
  '\uffff',
  // Halves of a character, and a quote where its other half should be: no UTF-8 has them.
  '\ud800',
  '\udc00',
  "\ud800'",
  'İſK',
  '🦊',
];

/** A text as it is once it has been written as UTF-8. */
export const wellFormed = (text: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
