import { setTimeout as wait } from 'node:timers/promises';
import { Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { answerProblems, type SignedIn } from './api-routes.js';
import { fromThisSite } from './cross-site-guard.js';
import { parseReader } from './demo-readers.js';
import { changeSwitches, NO_SWITCHES } from './demo-switches.js';
import { createExamplesHandler } from './examples-handler.js';
import type { Handler } from './handler.js';
import type { LogStore } from './log-store.js';
import { createLogsHandler } from './logs-handler.js';
import { ownRequestsRoutes } from './own-requests/own-requests-routes.js';
import { OWN_REQUESTS, type OwnRequests } from './own-requests/own-requests.js';
import { HttpProblem } from './problem-details.js';
import { limitedBody, readJsonBody } from './read-json-body.js';
import type { ScheduleStore } from './schedule-store.js';
import { scheduleRoutes } from './schedule-routes.js';
import { SECURE_HEADERS } from './security-headers.js';
import type { SessionStore } from './session-store.js';
import { answerWithFailure } from './simulated-failure.js';

/** What signed-in readers are answered is kept by nobody, unless its handler says how. */
const keptByNobody: MiddlewareHandler = async (context, next) => {
  await next();
  if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store');
};

/** Signed in, and as slow or broken as this visitor wants it. */
const behindSession =
  (sessions: SessionStore): MiddlewareHandler<SignedIn> =>
  async (context, next) => {
    const request = context.req.raw;
    const session = sessions.find(request);
    if (!session) throw new HttpProblem(401, 'Not signed in', { detail: 'sign in and ask again' });
    // It can only refuse: who reads is the session's alone.
    const meant = request.headers.get('x-reader');
    if (meant !== null && meant !== session.reader.name)
      throw new HttpProblem(401, 'Somebody else is signed in', { detail: 'sign in and ask again' });
    context.set('reader', session.reader);
    const { latency, failure } = session.switches;
    if (latency > 0) await wait(latency, undefined, { signal: request.signal });
    const answer = await answerWithFailure(failure, async () => {
      await next();
      return context.res;
    });
    if (context.finalized && answer === context.res) return;
    // Emptied first: an answer that takes the place of another one would get the other's headers.
    context.res = undefined;
    context.res = answer;
  };

export interface DemoApiOptions {
  readonly logs: LogStore;
  readonly schedules: ScheduleStore;
  readonly sessions: SessionStore;
  readonly ownRequests: OwnRequests;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

/**
 * The demo's endpoints: the logs and schedules that the report reads, behind a session, and the switches that make
 * them slow or broken. Everything under `/api/`; the page itself is answered by `page-handler.ts`.
 */
export const createDemoApi = ({
  logs,
  schedules,
  sessions,
  ownRequests,
  clock = Date.now,
}: DemoApiOptions): Handler => {
  const handleLogs = createLogsHandler(logs);
  const handleExamples = createExamplesHandler(logs);
  const api = new Hono<SignedIn>().basePath('/api');
  api.use(
    secureHeaders({
      ...SECURE_HEADERS,
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    }),
    keptByNobody,
  );
  answerProblems(api);

  api.post('/session', fromThisSite, limitedBody, async (context) => {
    const reader = parseReader(await readJsonBody(context));
    return context.body(null, 204, { 'set-cookie': sessions.signIn(context.req.raw, reader) });
  });
  api.delete('/session', fromThisSite, (context) =>
    context.body(null, 204, { 'set-cookie': sessions.signOut(context.req.raw) }),
  );

  api.get('/demo', (context) => context.json(sessions.find(context.req.raw)?.switches ?? NO_SWITCHES));
  api.put('/demo', fromThisSite, limitedBody, async (context) => {
    const session = sessions.find(context.req.raw);
    if (!session) throw new HttpProblem(401, 'Not signed in');
    session.switches = changeSwitches(session.switches, await readJsonBody(context));
    return context.json(session.switches);
  });

  for (const collection of ['logs', 'examples', 'schedules', OWN_REQUESTS])
    api.use(`/${collection}/*`, behindSession(sessions));
  api.get('/logs/:name', etag(), ({ req, var: { reader } }) =>
    handleLogs(req.raw, reader, req.param('name')),
  );
  api.get('/examples/:name', ({ req, var: { reader } }) =>
    handleExamples(req.raw, reader, req.param('name')),
  );
  api.route(`/${OWN_REQUESTS}`, ownRequestsRoutes(ownRequests, sessions));
  api.route(
    '/schedules',
    scheduleRoutes(schedules, { isLog: (name) => logs.fields(name) !== undefined, clock }),
  );
  return api.fetch;
};
