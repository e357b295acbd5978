import { refuseCrossSite } from './cross-site-guard.js';
import { methodNotAllowed } from './method-not-allowed.js';
import { HttpProblem } from './problem-details.js';
import { readJsonBody } from './read-json-body.js';
import type { Reader } from './reader.js';
import { nextRun } from './runner/run-times.js';
import { parsePaused, parseScheduleRequest, parseScheduleSubject, type ScheduleRequest } from './schedule.js';
import { MOST_SCHEDULES, type ScheduleStore } from './schedule-store.js';

const json = (content: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(content), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  });

const noSuchSchedule = (id: string): HttpProblem =>
  new HttpProblem(404, 'No such schedule', { detail: `there is no schedule ${id}` });

export interface SchedulesOptions {
  /** Whether a log of that name can be scheduled. */
  readonly isLog: (name: string) => boolean;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Answers a reader the tenant's schedules: all of them where `id` is undefined, else the one that it names. */
export const createSchedulesHandler = (store: ScheduleStore, { isLog, clock }: SchedulesOptions) => {
  const firstDue = (request: ScheduleRequest): number => {
    const due = nextRun(request, clock());
    if (due !== null) return due;
    const detail = 'day: this time is over';
    throw new HttpProblem(400, 'This time is over', { detail, errors: [{ pointer: '#/day', detail }] });
  };

  const add = async (request: Request, reader: Reader): Promise<Response> => {
    refuseCrossSite(request);
    const asked = parseScheduleRequest(await readJsonBody(request));
    const subject = parseScheduleSubject(new URL(request.url).searchParams, isLog);
    const made = await store.add(
      reader,
      { request: asked, subject, due: firstDue(asked) },
      request.headers.get('idempotency-key'),
    );
    if (made === 'too many')
      throw new HttpProblem(409, 'Too many schedules', {
        detail: `at most ${MOST_SCHEDULES}: delete one first`,
      });
    if (made !== 'name taken')
      return json(made, 201, { location: `${new URL(request.url).pathname}/${made.id}` });
    throw new HttpProblem(409, 'Name taken', {
      detail: 'another schedule has this name',
      errors: [{ pointer: '#/name', detail: 'another schedule has this name' }],
    });
  };

  const change = async (request: Request, { tenant }: Reader, id: string): Promise<Response> => {
    refuseCrossSite(request);
    const changed = await store.setPaused(tenant, id, parsePaused(await readJsonBody(request)));
    if (!changed) throw noSuchSchedule(id);
    return json(changed);
  };

  const remove = async (request: Request, { tenant }: Reader, id: string): Promise<Response> => {
    refuseCrossSite(request);
    if (!(await store.remove(tenant, id))) throw noSuchSchedule(id);
    return new Response(null, { status: 204 });
  };

  return async (request: Request, reader: Reader, id?: string): Promise<Response> => {
    if (id === undefined) {
      if (request.method === 'GET') return json(await store.list(reader.tenant));
      return request.method === 'POST' ? add(request, reader) : methodNotAllowed(request, ['GET', 'POST']);
    }
    if (request.method === 'PATCH') return change(request, reader, id);
    return request.method === 'DELETE'
      ? remove(request, reader, id)
      : methodNotAllowed(request, ['PATCH', 'DELETE']);
  };
};
