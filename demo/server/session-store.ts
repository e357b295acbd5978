import { randomBytes } from 'node:crypto';
import { DEMO_READERS } from './demo-readers.js';
import { NO_SWITCHES, type DemoSwitches } from './demo-switches.js';
import { HttpProblem } from './problem-details.js';
import type { Reader } from './reader.js';
import { readSessionCookie, sessionCookie } from './session-cookie.js';

export interface Session {
  readonly id: string;
  readonly reader: Reader;
  switches: DemoSwitches;
}

interface StoredSession extends Session {
  /** Both in milliseconds since 1970. */
  readonly madeAt: number;
  seenAt: number;
  /** Whether its cookie was ever sent back. */
  isUsed: boolean;
}

export interface SessionLimits {
  /** How long a session lasts without a request, and at all, in milliseconds. */
  readonly idle: number;
  readonly lifetime: number;
  /** Sessions whose cookie has not come back yet: the oldest make room for new ones. */
  readonly unused: number;
  /** Sessions in use: none makes room for a new one. */
  readonly used: number;
}

const LIMITS: SessionLimits = { idle: 30 * 60_000, lifetime: 8 * 3_600_000, unused: 1_000, used: 10_000 };

/**
 * Who is signed in, in memory: a demo's sessions end with its process. An id is made here and never taken from a request;
 * one that has ended is forgotten, so nothing can bring it back. However many sessions strangers begin, they end nobody's:
 * theirs fill the room of those that were never used, and then no new one begins until one in use ends.
 */
export class SessionStore {
  /** Each in the order in which they were last put there. */
  readonly #unused = new Map<string, StoredSession>();
  readonly #used = new Map<string, StoredSession>();
  readonly #clock: () => number;
  readonly #limits: SessionLimits;

  /** @param clock Milliseconds since 1970. */
  constructor(clock: () => number = Date.now, limits: Partial<SessionLimits> = {}) {
    this.#clock = clock;
    this.#limits = { ...LIMITS, ...limits };
  }

  /** The session of the request, which it keeps from ending for want of requests. */
  find(request: Request): Session | undefined {
    const id = readSessionCookie(request) ?? '';
    const session = this.#used.get(id) ?? this.#unused.get(id);
    if (!session) return undefined;
    this.#forget(id);
    if (this.#isOver(session)) return undefined;
    // Only where there is room: until then it stays among those that may have to go.
    if (!session.isUsed && this.#used.size >= this.#limits.used) this.#forgetEnded();
    session.isUsed ||= this.#used.size < this.#limits.used;
    session.seenAt = this.#clock();
    (session.isUsed ? this.#used : this.#unused).set(id, session);
    return session;
  }

  /** Whether the request's session goes on, as this reader's. Asking keeps no session from ending. */
  isOpen(request: Request, reader: Reader): boolean {
    const id = readSessionCookie(request) ?? '';
    const session = this.#used.get(id) ?? this.#unused.get(id);
    return session !== undefined && session.reader === reader && !this.#isOver(session);
  }

  /**
   * Signs the visitor in, and answers the cookie that says so. A session that they had ends: anyone who knew its id, or made
   * them use it, gains nothing by the next.
   *
   * @param reader As whom; who it was where nobody is named.
   * @throws HttpProblem 503 where there is no room.
   */
  signIn(request: Request, reader?: Reader): string {
    const before = this.find(request);
    if (before) this.#forget(before.id);
    const session = this.#create(reader ?? before?.reader ?? DEMO_READERS[0], before?.switches);
    return sessionCookie(request, session.id, this.#limits.lifetime / 1000);
  }

  /** Ends the session, and answers the cookie that takes the other away. */
  signOut(request: Request): string {
    const session = this.find(request);
    if (session) this.#forget(session.id);
    return sessionCookie(request, '', 0);
  }

  #create(reader: Reader, switches: DemoSwitches = NO_SWITCHES): Session {
    if (this.#used.size >= this.#limits.used) this.#forgetEnded();
    if (this.#used.size >= this.#limits.used)
      throw new HttpProblem(
        503,
        'Too many sessions',
        { detail: 'try again in a minute' },
        { 'retry-after': '60' },
      );
    const now = this.#clock();
    const id = randomBytes(24).toString('base64url');
    const session = { id, reader, switches, madeAt: now, seenAt: now, isUsed: false };
    this.#unused.set(id, session);
    const [oldest] = this.#unused.keys();
    if (this.#unused.size > this.#limits.unused && oldest !== undefined) this.#forget(oldest);
    return session;
  }

  #isOver({ madeAt, seenAt }: StoredSession): boolean {
    const now = this.#clock();
    return now - seenAt >= this.#limits.idle || now - madeAt >= this.#limits.lifetime;
  }

  #forget(id: string): void {
    this.#unused.delete(id);
    this.#used.delete(id);
  }

  #forgetEnded(): void {
    for (const [id, session] of this.#used) if (this.#isOver(session)) this.#used.delete(id);
  }
}
