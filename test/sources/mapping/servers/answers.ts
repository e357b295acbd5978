import type { Row } from './server.js';

export const json = (value: unknown, headers: Record<string, string> = {}, status = 200): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });

export const number = (parameters: URLSearchParams, name: string, otherwise: number): number =>
  parameters.has(name) ? Number(parameters.get(name)) : otherwise;

export const newestFirst = (rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => b.at - a.at || b.id - a.id);
export const iso = (at: number): string => new Date(at).toISOString();

export const compares = (one: number, operator: string, other: number): boolean =>
  operator === '='
    ? one === other
    : operator === '!='
      ? one !== other
      : operator === '>='
        ? one >= other
        : operator === '<='
          ? one <= other
          : one < other;

/** The value at index ceil(share * n) - 1 of the durations in order. */
export const nearestRank = (rows: readonly Row[], share: number): number =>
  rows.map(({ took }) => took).sort((a, b) => a - b)[Math.max(0, Math.ceil(share * rows.length) - 1)]!;

/** Rows by what they have in common, in the order in which the first of each comes. */
export const grouped = <Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> => {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
};

/** The groups of the most rows, of as many by their key. */
export const commonest = <Key extends string | number>(
  groups: ReadonlyMap<Key, Row[]>,
  most: number,
): [Key, Row[]][] =>
  [...groups].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1)).slice(0, most);

/** Replacements by regular expressions, one after the other, as an engine does them. */
export const replacedIn = (text: string, steps: readonly (readonly [find: string, put: string])[]): string =>
  steps.reduce((folded, [find, put]) => folded.replace(new RegExp(find, 'g'), put), text);

export const tookOf = ({ took }: Row): number => took;
export const atOf = ({ at }: Row): number => at;
