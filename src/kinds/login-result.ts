import { toText } from '../core/to-text.js';
import type { Words } from '../i18n/words.js';
import { createBadge } from './badge.js';
import { text } from './text.js';
import { truthOf } from './yes-no.js';
import type { Kind } from './kind.js';

export type LoginResult = 'successful' | 'failed';

const RESULTS: readonly unknown[] = ['successful', 'failed'] satisfies LoginResult[];

/** The outcome of an attempt to log in, where a value says it; many a backend has a boolean for it. */
export const loginResultOf = (raw: unknown): LoginResult | null => {
  const truth = truthOf(raw);
  if (truth !== null) return truth ? 'successful' : 'failed';
  return RESULTS.includes(raw) ? (raw as LoginResult) : null;
};

export const loginResultWord = (result: LoginResult, words: Words): string =>
  result === 'successful'
    ? words.msg('Successful', { desc: 'Result of an attempt to log in' })
    : words.msg('Failed', { desc: 'Result of an attempt to log in' });

/** Shapes are those of statuses: a reader of both reports knows them already. */
const SHAPES: Readonly<Record<LoginResult, string>> = { successful: 'badge-2xx', failed: 'badge-4xx' };

/** The outcome of an attempt to log in: `successful` or `failed` on the wire, told by word and by shape. */
export const loginResult: Kind = {
  align: 'start',
  value: (raw) => loginResultOf(raw) ?? text.value(raw),
  text(raw, format, row) {
    const result = loginResultOf(raw);
    return result === null ? text.text(raw, format, row) : loginResultWord(result, format.language.words);
  },
  filter: 'loginResult',
  record: (raw) => loginResultOf(raw) ?? toText(raw),
  cell: {
    create: createBadge,
    update(cell, value) {
      const result = loginResultOf(value);
      cell.firstElementChild!.className = result === null ? 'badge' : `badge ${SHAPES[result]}`;
    },
  },
};
