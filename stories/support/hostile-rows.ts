import type { StoryRow } from './log-of-rows.js';
import { sampleRow } from './sample-rows.js';

/** Values that a stranger can bring into a log: markup, script, formulas, hidden characters, wrong types. */
const VALUES: readonly unknown[] = [
  '<img src=x onerror="document.title=1">',
  '"><script>document.title=1</script>',
  '<svg onload=alert(1)>',
  'javascript:alert(1)',
  '=HYPERLINK("https://evil.example","click")',
  'a\r\nb\u2028c',
  'user\u202eexe.cod',
  'ad\u200bmin',
  '\u0000\u001b[31mred',
  { _$litType$: 1, strings: ['<b>x</b>'], values: [] },
  [1, [2, [3]]],
  { toString: 'x', __proto__: null },
  1e308,
  true,
  null,
  '﷽'.repeat(40),
  'z̷̧̢̛̪̞̀͂'.repeat(30),
  'x'.repeat(5000),
  'not a date',
  -1,
];

const KEYS = Object.keys(sampleRow(0, 1));

/** Each value in each column once, every row with one such value and the others as they should be. */
export const hostileRows = (): StoryRow[] =>
  VALUES.flatMap((value, place) =>
    KEYS.map((key, column) => ({ ...sampleRow(place * KEYS.length + column, 9999), [key]: value })),
  );
