import { Hono } from 'hono';
import type { SignedIn } from './api-routes.js';
import { fromThisSite } from './cross-site-guard.js';
import { HttpProblem } from './problem-details.js';
import { limitedBody, readJsonBody } from './read-json-body.js';
import { nextRun } from './runner/run-times.js';
import { parsePaused, parseScheduleRequest, parseScheduleSubject, type ScheduleRequest } from './schedule.js';
import { MOST_SCHEDULES, type ScheduleStore } from './schedule-store.js';

const noSuchSchedule = (id: string): HttpProblem =>
  new HttpProblem(404, 'No such schedule', { detail: `there is no schedule ${id}` });

const nameTaken = (): HttpProblem => {
  const detail = 'another schedule has this name';
  return new HttpProblem(409, 'Name taken', { detail, errors: [{ pointer: '#/name', detail }] });
};

export interface SchedulesOptions {
  /** Whether a log of that name can be scheduled. */
  readonly isLog: (name: string) => boolean;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Lists, makes, changes, runs, pauses and deletes the schedules of the tenant whose reader is signed in. */
export const scheduleRoutes = (store: ScheduleStore, { isLog, clock }: SchedulesOptions): Hono<SignedIn> => {
  const firstDue = (request: ScheduleRequest): number => {
    const due = nextRun(request, clock());
    if (due !== null) return due;
    const detail = 'day: this time is over';
    throw new HttpProblem(400, 'This time is over', { detail, errors: [{ pointer: '#/day', detail }] });
  };

  const routes = new Hono<SignedIn>();
  routes.get('/', async (context) => context.json(await store.list(context.var.reader.tenant)));

  routes.post('/', fromThisSite, limitedBody, async (context) => {
    const asked = parseScheduleRequest(await readJsonBody(context));
    const { searchParams, pathname } = new URL(context.req.url);
    const subject = parseScheduleSubject(searchParams, isLog);
    const made = await store.add(
      context.var.reader,
      { request: asked, subject, due: firstDue(asked) },
      context.req.header('idempotency-key') ?? null,
    );
    if (made === 'too many')
      throw new HttpProblem(409, 'Too many schedules', {
        detail: `at most ${MOST_SCHEDULES}: delete one first`,
      });
    if (made === 'name taken') throw nameTaken();
    return context.json(made, 201, { location: `${pathname}/${made.id}` });
  });

  routes.put('/:id', fromThisSite, limitedBody, async (context) => {
    const id = context.req.param('id');
    const asked = parseScheduleRequest(await readJsonBody(context));
    const changed = await store.change(context.var.reader.tenant, id, asked, firstDue(asked));
    if (changed === 'name taken') throw nameTaken();
    if (!changed) throw noSuchSchedule(id);
    return context.json(changed);
  });

  routes.post('/:id/runs', fromThisSite, limitedBody, async (context) => {
    const id = context.req.param('id');
    await readJsonBody(context);
    const { tenant } = context.var.reader;
    if (await store.runNow(tenant, id)) return context.body(null, 202);
    if ((await store.list(tenant)).every((schedule) => schedule.id !== id)) throw noSuchSchedule(id);
    throw new HttpProblem(409, 'Paused', { detail: 'a schedule that is paused sends nothing' });
  });

  routes.patch('/:id', fromThisSite, limitedBody, async (context) => {
    const id = context.req.param('id');
    const paused = parsePaused(await readJsonBody(context));
    const changed = await store.setPaused(context.var.reader.tenant, id, paused);
    if (!changed) throw noSuchSchedule(id);
    return context.json(changed);
  });

  routes.delete('/:id', fromThisSite, async (context) => {
    const id = context.req.param('id');
    if (!(await store.remove(context.var.reader.tenant, id))) throw noSuchSchedule(id);
    return context.body(null, 204);
  });
  return routes;
};
