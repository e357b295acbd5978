import { statusClass, statusCode } from '../../core/http-status.js';

/** What is known of the rows of one value, while groups of it may still be added to it. */
export interface CountedGroup {
  readonly value: unknown;
  readonly count: number;
  readonly failed?: number | undefined;
  readonly classes?: Readonly<Record<string, number>> | undefined;
  readonly max?: unknown;
  readonly first?: unknown;
  readonly last?: unknown;
}

/** What a status and an error that all rows of a group have say of it. */
export const partOf = (count: number, status: unknown, isError: boolean): Partial<CountedGroup> => {
  const code = statusCode(status);
  return {
    failed: isError || (code ?? 0) >= 400 ? count : 0,
    ...(status !== undefined && { classes: code === null ? {} : { [statusClass(code)]: count } }),
  };
};

const sum = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined && other === undefined ? undefined : (one ?? 0) + (other ?? 0);

const least = (one: unknown, other: unknown): unknown =>
  typeof one === 'number' && typeof other === 'number' ? Math.min(one, other) : (one ?? other);

const greatest = (one: unknown, other: unknown): unknown =>
  typeof one === 'number' && typeof other === 'number' ? Math.max(one, other) : (one ?? other);

const classesOf = (one: CountedGroup['classes'], other: CountedGroup['classes']): CountedGroup['classes'] => {
  if (!one || !other) return one ?? other;
  const classes = { ...one };
  for (const [name, rows] of Object.entries(other)) classes[name] = (classes[name] ?? 0) + rows;
  return classes;
};

/**
 * Groups of one value as one. What cannot be added, such as percentiles, is not in them.
 *
 * @param nameOf A text that is the same for values that are one.
 */
export const addedGroups = (
  groups: readonly CountedGroup[],
  nameOf: (value: unknown) => string,
): CountedGroup[] => {
  const added = new Map<string, CountedGroup>();
  for (const group of groups) {
    const name = nameOf(group.value);
    const known = added.get(name);
    added.set(
      name,
      known === undefined
        ? group
        : {
            value: known.value,
            count: known.count + group.count,
            failed: sum(known.failed, group.failed),
            classes: classesOf(known.classes, group.classes),
            max: greatest(known.max, group.max),
            first: least(known.first, group.first),
            last: greatest(known.last, group.last),
          },
    );
  }
  return [...added.values()];
};
