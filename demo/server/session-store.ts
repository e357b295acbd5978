import { randomBytes } from 'node:crypto';
import { NO_SWITCHES, type DemoSwitches } from './demo-switches.js';

export interface Session {
  readonly id: string;
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

  /** Signs the visitor in and answers the cookie that says so. */
  signIn(request: Request): string {
    const session = this.find(request) ?? this.#create();
    session.signedIn = true;
    // No script can read it, and no other site can make a browser send it.
    return `${COOKIE}=${session.id}; Path=/; HttpOnly; SameSite=Strict`;
  }

  signOut(request: Request): void {
    const session = this.find(request);
    if (session) session.signedIn = false;
  }

  #create(): Session {
    const session = { id: randomBytes(24).toString('base64url'), signedIn: true, switches: NO_SWITCHES };
    this.#sessions.set(session.id, session);
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size > MOST_SESSIONS && oldest !== undefined) this.#sessions.delete(oldest);
    return session;
  }
}
