import { randomBytes } from 'node:crypto';
import { DEMO_READERS } from './demo-readers.js';
import { NO_SWITCHES, type DemoSwitches } from './demo-switches.js';
import type { Reader } from './reader.js';

export interface Session {
  readonly id: string;
  readonly reader: Reader;
  signedIn: boolean;
  switches: DemoSwitches;
}

const COOKIE = 'session';
const MOST_SESSIONS = 1_000;

const cookieValue = (request: Request): string | undefined =>
  (request.headers.get('cookie') ?? '')
    .split(';')
    .map((pair) => pair.trim().split('='))
    .find(([name]) => name === COOKIE)?.[1];

/** Who is signed in, in memory: a demo's sessions end with its process. */
export class SessionStore {
  readonly #sessions = new Map<string, Session>();

  find(request: Request): Session | undefined {
    return this.#sessions.get(cookieValue(request) ?? '');
  }

  /**
   * Signs the visitor in and answers the cookie that says so.
   *
   * @param reader As whom; who it was the last time where nobody is named.
   */
  signIn(request: Request, reader?: Reader): string {
    const before = this.find(request);
    const isSame = before !== undefined && (reader === undefined || before.reader === reader);
    // A session never changes hands: whoever holds the cookie of one reader gains nothing by the next.
    const session = isSame ? before : this.#create(reader ?? DEMO_READERS[0], before);
    session.signedIn = true;
    // No script can read it, and no other site can make a browser send it.
    return `${COOKIE}=${session.id}; Path=/; HttpOnly; SameSite=Strict`;
  }

  signOut(request: Request): void {
    const session = this.find(request);
    if (session) session.signedIn = false;
  }

  #create(reader: Reader, before?: Session): Session {
    const id = randomBytes(24).toString('base64url');
    const session = { id, reader, signedIn: true, switches: before?.switches ?? NO_SWITCHES };
    if (before) this.#sessions.delete(before.id);
    this.#sessions.set(session.id, session);
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size > MOST_SESSIONS && oldest !== undefined) this.#sessions.delete(oldest);
    return session;
  }
}
