import type { AnswerMember } from '../protocol/answer-members.js';

/** A name that says where the next page begins, whatever that is called there: `next_stream_position`, `nextEndTime`. */
const NEXT_NAME = /^next([A-Z_\-.]|$)|[a-z_\-.]next$|^iterator$/;

/** What `after` is in, where it is the end of a page and no time. */
const OF_PAGES = /(meta|metadata|paging|pagination|page_?info|cursors?)$/i;

const isToken = (value: unknown): boolean =>
  (typeof value === 'string' && value !== '' && value.length <= 4096 && !value.includes('/')) ||
  (typeof value === 'number' && value > 0);

/** The members of an answer that may say where its next page begins. */
export const nextMembers = (members: readonly AnswerMember[]): AnswerMember[] =>
  members.filter(({ keys, value }) => {
    const name = keys.at(-1)!;
    if (!isToken(value)) return false;
    return NEXT_NAME.test(name) || (name === 'after' && OF_PAGES.test(keys.at(-2) ?? ''));
  });

/** The name that a token goes back by: its own, without what says that it is of the next page. */
export const withoutNext = (name: string): string => {
  const rest = name.replace(/^next[_\-.]?|[_\-.]?next$/i, '');
  if (rest === '') return name;
  // Names of AWS begin with a capital: `NextMarker` goes back as `Marker`.
  return name.startsWith('N') ? rest : rest.charAt(0).toLowerCase() + rest.slice(1);
};
