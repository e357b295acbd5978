import { isObject } from '../../core/is-object.js';
import { detectFields } from '../detect/detect-fields.js';
import { csvDialect } from './csv-dialect.js';
import { COMMON_KEYS } from './detected-entries.js';
import type { FileFormat, FileHead } from './text/file-format.js';
import { JsonLinesReader, objectPlace } from './json-lines-reader.js';
import { parseLenientJson } from './text/lenient-json.js';
import { textLines } from './text/text-lines.js';

/** A line as a JSON object; null where it is none. */
export const objectOf = (line: string): Record<string, unknown> | null => {
  try {
    const value = parseLenientJson(line);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
};

const isNamed = ({ name }: FileHead): boolean => /\.(ndjson|jsonl)(\.gz)?$/i.test(name);
const isLog = ({ name }: FileHead): boolean => /\.log(\.\d+)?(\.gz)?$/i.test(name);

const isListOfObjects = (value: unknown): boolean => Array.isArray(value) && isObject(value[0]);

/** A log of which there is one line so far: no JSON with a list of rows in it. */
const isOnlyLine = (head: FileHead): boolean => {
  const [line, second] = head.lines;
  if (line === undefined || second !== undefined || !isLog(head)) return false;
  return Object.values(objectOf(line) ?? { rows: [{}] }).every((member) => !isListOfObjects(member));
};

/** A file that is one object, and this one entry of a log. */
const isOnlyEntry = ({ text, mayBeOneRow }: FileHead): boolean => {
  const object = mayBeOneRow ? objectOf(text) : null;
  if (!object) return false;
  const members = Object.values(object).flatMap((member) =>
    isObject(member) ? [member, ...Object.values(member)] : [member],
  );
  return !members.some(isListOfObjects) && Object.keys(detectFields([object], COMMON_KEYS)).length > 1;
};

/** Whether objects follow each other, over lines as they may be. */
const areObjects = ({ text }: FileHead): boolean =>
  text.trimStart().startsWith('{') && /\}\s*\n\{/.test(text);

/** Whether lines are lists, each by itself. */
const areLists = ({ lines: [first = '', second = ''] }: FileHead): boolean => {
  if (!first.startsWith('[') || !second.startsWith('[')) return false;
  try {
    return Array.isArray(JSON.parse(first));
  } catch {
    return false;
  }
};

/** Whether objects are on lines among others, or with something before them. */
const areAmongText = (head: FileHead): boolean => {
  const { lines, name } = head;
  if (/^\s*[[{<]/.test(lines[0] ?? '')) return false;
  const places = lines.map(objectPlace);
  const whole = places.filter((place) => place === 'whole').length;
  const within = places.filter((place) => place === 'within').length;
  if (whole * 4 >= lines.length && (whole > 1 || (whole === 1 && (isNamed(head) || isLog(head)))))
    return true;
  if (within * 2 < lines.length || within + whole < (isLog(head) ? 1 : 2)) return false;
  // A table may have JSON in its cells.
  return (
    !/\.(csv|tsv|tab|psv)(\.gz)?$/i.test(name) &&
    !csvDialect({ text: lines.join('\n') })?.header?.every((cell) => /^\w+$/.test(cell))
  );
};

/** The rows of a text that has JSON values on lines. */
export const jsonLineRows: FileFormat['rows'] = async function* (text) {
  const reader = new JsonLinesReader();
  for await (const lines of textLines(text)) yield [...reader.read(lines)];
  yield [...reader.end()];
};

/**
 * One JSON value on each line (NDJSON, JSON Lines), and what programs and collectors make of that. A single line is an object as JSON
 * has them, unless it is named so.
 */
export const ndjson: FileFormat = {
  key: 'ndjson',
  fits: (head) => {
    if ((isNamed(head) && /^\s*\{/.test(head.text)) || isOnlyLine(head)) return true;
    if (areLists(head) || areObjects(head) || isOnlyEntry(head)) return true;
    const [first] = head.lines;
    if (first === undefined) return false;
    if (objectPlace(first) === null || !/^\s*\{/.test(first)) return areAmongText(head);
    // The second line may go on behind what is looked at.
    const second = head.text.slice(head.text.indexOf(first) + first.length);
    return /^\s*\{/.test(second);
  },
  rows: jsonLineRows,
};
