/** Time that passes only where a test lets it. */
export interface FakeTime {
  /** How many timers have run. */
  readonly ran: number;
  /** Lets so many milliseconds pass: runs the timers of that time in their order, each with all that follows from it. */
  pass(milliseconds: number): Promise<void>;
}

interface Timer {
  readonly id: number;
  readonly at: number;
  readonly run: () => void;
}

/** Until all that has happened has had its effect: promises that wait for each other, and messages. */
const turn = async (): Promise<void> => {
  for (let count = 0; count < 3; count += 1)
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
};

/** Runs with timers and a steady clock that are stopped, so that what happens when is a matter of order and no machine is too slow for it. */
export const withFakeTime = async <Result>(use: (time: FakeTime) => Promise<Result>): Promise<Result> => {
  const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = globalThis;
  const begun = performance.now();
  let now = 0;
  let ids = 1_000_000_000;
  let ran = 0;
  let timers: Timer[] = [];
  const set = (run: (...values: unknown[]) => void, milliseconds = 0, ...values: unknown[]): number => {
    timers.push({ id: ++ids, at: now + Math.max(0, milliseconds), run: () => run(...values) });
    return ids;
  };
  const clear = (id?: number): void => {
    if (timers.some((timer) => timer.id === id)) timers = timers.filter((timer) => timer.id !== id);
    else realClearTimeout(id);
  };
  const nextUntil = (end: number): Timer | undefined =>
    timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at || one.id - other.id)[0];
  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  // What measures how long ago something was must see the same time as the timers.
  Object.assign(performance, { now: () => begun + now });
  try {
    return await use({
      get ran() {
        return ran;
      },
      pass: async (milliseconds) => {
        const end = now + milliseconds;
        await turn();
        for (let next = nextUntil(end); next; next = nextUntil(end)) {
          now = next.at;
          timers = timers.filter((timer) => timer !== next);
          ran += 1;
          next.run();
          await turn();
        }
        now = end;
      },
    });
  } finally {
    Object.assign(globalThis, { setTimeout: realSetTimeout, clearTimeout: realClearTimeout });
    // The browser's own is on its prototype.
    Reflect.deleteProperty(performance, 'now');
  }
};
