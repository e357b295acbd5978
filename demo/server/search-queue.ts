import { HttpProblem } from './problem-details.js';

export interface SearchShares {
  /** Searches at once: each takes one of the four threads that Node has for all such work (`UV_THREADPOOL_SIZE`). */
  readonly all: number;
  /** Of them, those that one tenant may have: fewer, so that there is room for the others. */
  readonly perTenant: number;
  /** Searches of one tenant that may wait. */
  readonly waiting: number;
}

const SHARES: SearchShares = { all: 3, perTenant: 2, waiting: 50 };

interface Waiting {
  readonly tenant: string;
  readonly begin: () => void;
}

/** Lets a few searches at once to the database, and each tenant no more than its share of them: the others wait their turn. */
export class SearchQueue {
  readonly #shares: SearchShares;
  readonly #running = new Map<string, number>();
  #waiting: Waiting[] = [];

  constructor(shares: Partial<SearchShares> = {}) {
    this.#shares = { ...SHARES, ...shares };
  }

  /**
   * @param signal Ends the waiting; a search that has begun watches it by itself.
   * @throws HttpProblem 503 where too many wait already; the signal's reason where it is aborted first.
   */
  async run<Result>(tenant: string, signal: AbortSignal, search: () => Promise<Result>): Promise<Result> {
    await this.#turn(tenant, signal);
    try {
      return await search();
    } finally {
      this.#add(tenant, -1);
      this.#next();
    }
  }

  #turn(tenant: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#waiting.filter((each) => each.tenant === tenant).length >= this.#shares.waiting)
      throw new HttpProblem(
        503,
        'Too many searches',
        { detail: 'too many searches are under way: try again in a few seconds' },
        { 'retry-after': '5' },
      );
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting = this.#waiting.filter((each) => each !== waiting);
        reject(signal.reason as Error);
      };
      const begin = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const waiting: Waiting = { tenant, begin };
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting.push(waiting);
      this.#next();
    });
  }

  /** Begins what has waited the longest of those that may. */
  #next(): void {
    const { all, perTenant } = this.#shares;
    for (;;) {
      const total = [...this.#running.values()].reduce((sum, each) => sum + each, 0);
      if (total >= all) return;
      const found = this.#waiting.find(({ tenant }) => (this.#running.get(tenant) ?? 0) < perTenant);
      if (!found) return;
      this.#waiting = this.#waiting.filter((each) => each !== found);
      this.#add(found.tenant, 1);
      found.begin();
    }
  }

  #add(tenant: string, change: number): void {
    const running = (this.#running.get(tenant) ?? 0) + change;
    if (running === 0) this.#running.delete(tenant);
    else this.#running.set(tenant, running);
  }
}
