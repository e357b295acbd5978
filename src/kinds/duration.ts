import { toText } from '../core/to-text.js';
import type { Language } from '../i18n/language.js';
import { setText } from './set-text.js';
import { text } from './text.js';
import type { Kind } from './kind.js';

const SECOND = 1000;
/** From how many milliseconds on a bar behind the number is one step longer. */
const LONG = [100, 300, SECOND, 3 * SECOND, 10 * SECOND];

const milliseconds = (raw: unknown): number | null => {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : null;
  if (typeof raw !== 'string' || !/^\s*-?\d+(\.\d+)?\s*$/.test(raw)) return null;
  return Number(raw);
};

/** A length of time as people read it: `212 ms`, and from one second on `3.07 s`. */
export const durationText = (value: number, { number }: Language): string =>
  Math.abs(value) < SECOND ? `${number(value)} ms` : `${number(Math.round(value / 10) / 100)} s`;

/** A length of time: milliseconds on the wire, shown with their unit, and with a bar behind that tells long ones at a glance. */
export const duration: Kind = {
  isUnbroken: true,
  group: 'timing',
  align: 'end',
  value: milliseconds,
  text(raw, format, row) {
    const value = milliseconds(raw);
    return value === null ? text.text(raw, format, row) : durationText(value, format.language);
  },
  unit: 'ms',
  filter: 'range',
  record: (raw) => milliseconds(raw) ?? toText(raw),
  parse: (cell) => milliseconds(cell) ?? cell,
  cell: {
    create(cell) {
      const node = cell.ownerDocument.createTextNode('');
      cell.append(node);
      return node;
    },
    write(node, text) {
      // A row on its way has no bar.
      if (text === '') delete node.parentElement!.dataset.long;
      setText(node, text);
    },
    update({ dataset }, raw) {
      const value = milliseconds(raw) ?? 0;
      const step = LONG.filter((least) => value >= least).length;
      if (step === 0) delete dataset.long;
      else if (dataset.long !== String(step)) dataset.long = String(step);
    },
    room: () => 0,
  },
};
