import { toText } from '../core/to-text.js';
import { text } from './text.js';
import type { Kind } from './kind.js';

/** The truth value in a value from the wire, where there is one. */
export const truthOf = (raw: unknown): boolean | null => {
  if (typeof raw === 'boolean') return raw;
  return raw === 'true' ? true : raw === 'false' ? false : null;
};

/** A boolean on the wire, Yes or No for people. */
export const yesNo: Kind = {
  isUnbroken: true,
  align: 'start',
  value(raw) {
    const truth = truthOf(raw);
    return truth === null ? null : Number(truth);
  },
  text(raw, format, row) {
    const truth = truthOf(raw);
    if (truth === null) return text.text(raw, format, row);
    const { words } = format.language;
    return truth ? words.msg('Yes') : words.msg('No');
  },
  filter: 'yesNo',
  record: (raw) => truthOf(raw) ?? toText(raw),
  parse: (cell) => truthOf(cell) ?? cell,
};
