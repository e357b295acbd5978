/** What the methods of texts and patterns have to look at, by what they are called with and what they give. */
type Count = (text: string, result: unknown, ...given: unknown[]) => number;

const upTo: Count = (text, result, sought, from) => {
  const start = typeof from === 'number' ? from : 0;
  const end = typeof result === 'number' && result >= 0 ? result + String(sought).length : text.length;
  return Math.max(0, end - start);
};
const all: Count = (text) => text.length;
const given: Count = (_text, result) => String(result).length;

const OF_TEXTS: Readonly<Record<string, Count>> = {
  ...{ indexOf: upTo, includes: all, split: all, replace: all, replaceAll: all, trim: all, trimEnd: all },
  ...{
    slice: given,
    substring: given,
    charCodeAt: () => 1,
    startsWith: (_text, _result, sought) => String(sought).length,
  },
};

type Method = (this: unknown, ...given: unknown[]) => unknown;

/**
 * How many characters are looked at by methods of texts and by patterns while something is done: a measure of work that is the same
 * on every machine. What a pattern goes back over counts once.
 */
export const charactersRead = async (act: () => unknown): Promise<number> => {
  let count = 0;
  const restored: (() => void)[] = [];
  const watch = (
    owner: object,
    name: string,
    counted: (self: unknown, result: unknown, given: unknown[]) => number,
  ) => {
    const own = Object.getOwnPropertyDescriptor(owner, name)!;
    const method = own.value as Method;
    restored.push(() => void Object.defineProperty(owner, name, own));
    const watched: Method = function (this: unknown, ...args) {
      const before = this instanceof RegExp ? this.lastIndex : 0;
      const result = method.apply(this, args);
      count += counted(this, result, [...args, before]);
      return result;
    };
    Object.defineProperty(owner, name, { ...own, value: watched });
  };
  for (const [name, counted] of Object.entries(OF_TEXTS))
    watch(String.prototype, name, (self, result, args) =>
      counted(String(self), result, ...args.slice(0, -1)),
    );
  watch(RegExp.prototype, 'exec', (self, result, [text, before]) => {
    const from = (self as RegExp).sticky || (self as RegExp).global ? Number(before) : 0;
    const found = result as RegExpExecArray | null;
    const end = found
      ? found.index + found[0].length
      : (self as RegExp).sticky
        ? from + 1
        : String(text).length;
    return Math.max(0, end - from);
  });
  try {
    await act();
  } finally {
    for (const restore of restored) restore();
  }
  return count;
};

/** How often as many characters are read for eight times as many lines. */
export const growthOf = async (read: (times: number) => unknown, times: number): Promise<number> => {
  const few = await charactersRead(() => read(times));
  const many = await charactersRead(() => read(8 * times));
  return many / Math.max(1, few);
};
