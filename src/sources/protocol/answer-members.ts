import { plainName } from './plain-name.js';

/** A member of an answer, not of its rows. */
export interface AnswerMember {
  readonly keys: readonly string[];
  /** The last key in small letters, without signs. */
  readonly plain: string;
  readonly value: unknown;
}

const DEEPEST = 4;
const MOST_MEMBERS = 500;

/** What an answer says beside its rows: the members of its objects, from the outside in, without looking into lists. */
export const answerMembers = (answer: unknown): AnswerMember[] => {
  const members: AnswerMember[] = [];
  let level: { value: unknown; keys: readonly string[] }[] = [{ value: answer, keys: [] }];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const inner: typeof level = [];
    for (const { value, keys } of level) {
      if (value === null || typeof value !== 'object' || Array.isArray(value)) continue;
      for (const [key, member] of Object.entries(value).slice(0, MOST_MEMBERS)) {
        if (members.length >= MOST_MEMBERS) return members;
        const own = { keys: [...keys, key], value: member as unknown };
        members.push({ ...own, plain: plainName(key) });
        inner.push(own);
      }
    }
    level = inner;
  }
  return members;
};
