import { createDemoBackend, type DemoBackend } from '../../demo/server/demo-backend.js';
import type { LogEntry } from '../../demo/logs/log-entry.js';

const ORIGIN = 'http://localhost:5173';
const JSON_TYPE = { 'content-type': 'application/json' };

export interface PageAnswer {
  readonly rows: LogEntry[];
  readonly total: number;
  readonly next?: string | null;
}

/** Somebody with a browser of their own: keeps the cookie, says where requests come from. */
export class Visitor {
  readonly #backend: DemoBackend;
  #cookie = '';

  constructor(backend: DemoBackend) {
    this.#backend = backend;
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookie) headers.set('cookie', this.#cookie);
    const answer = await this.#backend.handle(new Request(`${ORIGIN}${path}`, { ...init, headers }));
    this.#cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? this.#cookie;
    return answer;
  }

  send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.ask(path, { method, headers: { ...JSON_TYPE, origin: ORIGIN, ...headers }, body: text });
  }

  async page(log: string, parameters: string | Record<string, string> = ''): Promise<PageAnswer> {
    const answer = await this.ask(`/api/logs/${log}?${new URLSearchParams(parameters).toString()}`);
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
    return (await answer.json()) as PageAnswer;
  }

  /** Every row of a log that has some, page after page. */
  async everyRow(log: string, parameters = ''): Promise<LogEntry[]> {
    const rows: LogEntry[] = [];
    for (let total = 1; rows.length < total;) {
      const page = await this.page(log, `${parameters}&limit=1000&offset=${rows.length}`);
      if (page.rows.length === 0) throw new Error(`${log} ends after ${rows.length} of ${total} rows.`);
      rows.push(...page.rows);
      total = page.total;
    }
    return rows;
  }

  /** @param reader Who of the demo's readers; the first one where nobody is named. */
  signIn(reader?: string): Promise<Response> {
    return this.send('POST', '/api/session', { reader });
  }
}

export interface SignedIn {
  readonly visitor: Visitor;
  readonly backend: DemoBackend;
}

/**
 * A backend of its own and a visitor who is signed in to it.
 *
 * @param clickHouseUrl Where its logs are; made in DuckDB where not given.
 */
export const signedInVisitor = async (clickHouseUrl?: string): Promise<SignedIn> => {
  const backend = await createDemoBackend(new Date('2026-11-21T12:00:00Z'), { clickHouseUrl });
  const visitor = new Visitor(backend);
  await visitor.signIn();
  return { visitor, backend };
};
