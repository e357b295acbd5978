import { setTimeout as wait } from 'node:timers/promises';
import { refuseCrossSite } from './cross-site-guard.js';
import { parseReader } from './demo-readers.js';
import { changeSwitches, NO_SWITCHES } from './demo-switches.js';
import { createExamplesHandler } from './examples-handler.js';
import type { Handler } from './handler.js';
import type { LogStore } from './log-store.js';
import { createLogsHandler } from './logs-handler.js';
import { methodNotAllowed } from './method-not-allowed.js';
import { answeringProblems, HttpProblem } from './problem-details.js';
import { readJsonBody } from './read-json-body.js';
import type { ScheduleStore } from './schedule-store.js';
import { createSchedulesHandler } from './schedules-handler.js';
import type { Reader } from './reader.js';
import type { SessionStore } from './session-store.js';
import { answerWithFailure } from './simulated-failure.js';

const API_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const noContent = (cookie: string): Response =>
  new Response(null, { status: 204, headers: { 'set-cookie': cookie } });

/** `/api/logs/cloudtrail` is the log `cloudtrail` of the collection `logs`. */
const PATH = /^\/api\/(?<collection>[a-z]+)(?:\/(?<name>[^/]+))?$/;

/**
 * The demo's endpoints: the logs and schedules that the report reads, behind a session, and the switches that make
 * them slow or broken. Everything under `/api/`; the page itself is answered by `page-handler.ts`.
 */
export const createDemoHandler = (
  logs: LogStore,
  schedules: ScheduleStore,
  sessions: SessionStore,
  clock: () => number = Date.now,
): Handler => {
  const handleLogs = createLogsHandler(logs);
  const handleExamples = createExamplesHandler(logs);
  const handleSchedules = createSchedulesHandler(schedules, {
    isLog: (name) => logs.fields(name) !== undefined,
    clock,
  });

  const handleSession = async (request: Request): Promise<Response> => {
    if (request.method === 'POST') {
      refuseCrossSite(request);
      const reader = parseReader(await readJsonBody(request));
      return noContent(sessions.signIn(request, reader));
    }
    if (request.method !== 'DELETE') return methodNotAllowed(request, ['POST', 'DELETE']);
    refuseCrossSite(request);
    return noContent(sessions.signOut(request));
  };

  const handleSwitches = async (request: Request): Promise<Response> => {
    const session = sessions.find(request);
    if (request.method === 'GET') return Response.json(session?.switches ?? NO_SWITCHES);
    if (request.method !== 'PUT') return methodNotAllowed(request, ['GET', 'PUT']);
    refuseCrossSite(request);
    if (!session) throw new HttpProblem(401, 'Not signed in');
    session.switches = changeSwitches(session.switches, await readJsonBody(request));
    return Response.json(session.switches);
  };

  /** Signed in, and as slow or broken as this visitor wants it. */
  const behindSession = async (
    request: Request,
    answer: (reader: Reader) => Promise<Response>,
  ): Promise<Response> => {
    const session = sessions.find(request);
    if (!session) throw new HttpProblem(401, 'Not signed in', { detail: 'sign in and ask again' });
    // It can only refuse: who reads is the session's alone.
    const meant = request.headers.get('x-reader');
    if (meant !== null && meant !== session.reader.name)
      throw new HttpProblem(401, 'Somebody else is signed in', { detail: 'sign in and ask again' });
    if (session.switches.latency > 0)
      await wait(session.switches.latency, undefined, { signal: request.signal });
    return answerWithFailure(session.switches.failure, () => answer(session.reader));
  };

  const route: Handler = async (request) => {
    const { collection, name } = PATH.exec(new URL(request.url).pathname)?.groups ?? {};
    if (collection === 'logs' && name !== undefined)
      return behindSession(request, (reader) => handleLogs(request, reader, name));
    if (collection === 'examples' && name !== undefined)
      return behindSession(request, (reader) => handleExamples(request, reader, name));
    if (collection === 'schedules')
      return behindSession(request, (reader) => handleSchedules(request, reader, name));
    if (collection === 'session' && name === undefined) return handleSession(request);
    if (collection === 'demo' && name === undefined) return handleSwitches(request);
    throw new HttpProblem(404, 'Not found');
  };

  return async (request) => {
    const response = await answeringProblems(route)(request);
    for (const [name, value] of Object.entries(API_HEADERS)) response.headers.set(name, value);
    // What signed-in readers are answered is kept by nobody, unless its handler says how.
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
    return response;
  };
};
