import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DeliveryProblem } from '../../demo/server/runner/delivery.js';
import { toOutbox } from '../../demo/server/runner/outbox.js';
import { nextRun, type Timing } from '../../demo/server/runner/run-times.js';
import { keptFilters, type Covers } from '../../src/sources/schedules/covers.js';
import { runsAfter } from '../../src/sources/schedules/run-times.js';
import { schedulesClient } from '../../src/sources/schedules/schedules.js';
import type { ScheduleDraft } from '../../src/sources/schedules/schedule.js';
import { RunnerRig } from './demo-runner-rig.js';
import { Visitor } from './demo-visitor.js';

const DRAFT: ScheduleDraft = {
  name: 'covered',
  format: 'csv',
  frequency: 'daily',
  day: '',
  time: '08:00',
  timeZone: 'America/Sao_Paulo',
  recipients: ['security@example.com'],
  preset: 'senhasegura',
  filters: { status: '4xx' },
  covers: 'since-last-run',
};

const idsOf = (csv: string): string[] =>
  csv
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',')[0]!);

describe('what the runner covers', () => {
  let rig: RunnerRig;
  beforeEach(async () => (rig = await RunnerRig.make()));
  afterEach(() => rig.remove());

  /** The client of the package at the demo's own routes. */
  const client = (visitor = rig.visitor) =>
    schedulesClient({
      endpoint: '/api/schedules?log=million&lang=en',
      baseUrl: 'http://demo.test/',
      fetch: (input, init = {}) => {
        const { pathname, search } = new URL(input as string);
        return init.method === undefined
          ? visitor.ask(`${pathname}${search}`)
          : visitor.send(init.method, `${pathname}${search}`, JSON.parse((init.body ?? '{}') as string));
      },
    });
  const make = (covers: Covers, others: Partial<ScheduleDraft> = {}, visitor = rig.visitor) => {
    const draft = { ...DRAFT, covers, ...others };
    return client(visitor).create({ ...draft, filters: keptFilters(covers, draft.filters) });
  };
  const counted = async (filters: Record<string, string>, visitor = rig.visitor): Promise<number> =>
    (await visitor.page('million', { status: '4xx', ...filters, limit: '1' })).total;
  const sent = async (part: string): Promise<string[]> => idsOf(await rig.text(part));

  it('is what was added since the last run, and before the first one the time up to it', async () => {
    const made = await make('since-last-run', { time: '09:30' });
    assert.equal(made.covers, 'since-last-run');
    await rig.runAt('2026-11-21T12:30:03Z');
    const first = await sent('2026-11-21');
    // The rows of the demo end at its start.
    assert.equal(
      first.length,
      await counted({ from: '2026-11-20T12:30:00Z', until: '2026-11-21T12:30:02.999Z' }),
    );
    assert.ok(first.length > 100, String(first.length));
    assert.ok(first.length < (await counted({})));
    await rig.runAt('2026-11-22T12:30:00Z');
    assert.deepEqual(await sent('2026-11-22'), []);
  });

  it('holds what a failed run would have held, and no row twice', async () => {
    await rig.stop();
    let fails = false;
    const deliver = toOutbox(rig.outbox);
    await rig.start(async (report, run) => {
      if (fails) throw new DeliveryProblem('refused', { isLasting: true });
      return deliver(report, run);
    });
    rig.now = Date.parse('2026-11-18T09:00:00Z');
    await make('since-last-run');
    await rig.runAt('2026-11-18T11:00:00Z');
    fails = true;
    await rig.runAt('2026-11-19T11:00:00Z');
    fails = false;
    await rig.runAt('2026-11-20T11:00:05Z');
    const files = await rig.files();
    assert.deepEqual(files, ['covered-2026-11-18-0800.csv', 'covered-2026-11-20-0800.csv']);
    const both = [...(await sent('2026-11-18')), ...(await sent('2026-11-20'))];
    assert.equal(new Set(both).size, both.length);
    assert.equal(
      both.length,
      await counted({ from: '2026-11-17T11:00:00Z', until: '2026-11-20T11:00:04.999Z' }),
    );
  });

  it('is the day, the week or the month before, all, or what the filters say', async () => {
    const spans: [Covers, Record<string, string>][] = [
      ['yesterday', { from: '2026-11-20T03:00:00Z', until: '2026-11-21T02:59:59.999Z' }],
      ['last-week', { from: '2026-11-09T03:00:00Z', until: '2026-11-16T02:59:59.999Z' }],
      ['last-month', { from: '2026-10-01T03:00:00Z', until: '2026-11-01T02:59:59.999Z' }],
    ];
    const narrow = { status: '401', from: '2026-11-20T03:00:00Z', until: '2026-11-20T08:00:00Z' };
    for (const [covers] of spans)
      await make(covers, { name: covers, time: '09:30', filters: { status: '401' } });
    await make('filtered', { name: 'filtered', time: '09:30', filters: narrow });
    await rig.runAt('2026-11-21T12:30:00Z');
    for (const [covers, span] of spans)
      assert.equal((await sent(covers)).length, await counted({ ...span, status: '401' }), covers);
    assert.equal((await sent('filtered')).length, await counted(narrow));
    // As it was made before there was a choice.
    const old = { ...DRAFT, covers: undefined };
    await rig.schedule({ ...old, name: 'everything', filters: { status: '404' } });
    await make('everything', { name: 'all', filters: { status: '404', period: 'PT1H' } });
    await rig.runAt('2026-11-22T11:00:00Z');
    assert.equal((await sent('all')).length, await counted({ status: '404' }));
    assert.equal(
      (await sent('everything')).length,
      (await rig.visitor.page('apache', { status: '404' })).total,
    );
  });

  it('is an hour longer or shorter where clocks change', async () => {
    // Clocks were put back in Warsaw on 25 October 2026, at 03:00.
    rig.now = Date.parse('2026-10-25T05:00:00Z');
    const warsaw = { timeZone: 'Europe/Warsaw' };
    await make('since-last-run', { ...warsaw, name: 'since' });
    await make('yesterday', { ...warsaw, name: 'day' });
    await rig.runAt('2026-10-25T07:00:00Z');
    assert.equal(
      (await sent('since')).length,
      await counted({ from: '2026-10-24T06:00:00Z', until: '2026-10-25T06:59:59.999Z' }),
    );
    await rig.runAt('2026-10-26T07:00:00Z');
    assert.equal(
      (await sent('day-2026-10-26')).length,
      await counted({ from: '2026-10-24T22:00:00Z', until: '2026-10-25T22:59:59.999Z' }),
    );
  });

  it('is of nobody but the tenant, and runs at once where that is asked, for nobody else', async () => {
    const bia = new Visitor(rig.backend);
    await bia.signIn('bia');
    const made = await make('since-last-run');
    const ofBia = await make('since-last-run', { name: 'of bia' }, bia);
    rig.now = Date.parse('2026-11-21T12:10:00Z');
    await client().run(made.id);
    await assert.rejects(() => client().run(ofBia.id));
    await assert.rejects(() => client().change(ofBia.id, DRAFT));
    await rig.runner.runDue();
    assert.deepEqual(await rig.files(), ['covered-2026-11-21-0910.csv']);
    // From the run that would have been at 08:00.
    const until = '2026-11-21T12:09:59.999Z';
    assert.equal((await sent('covered')).length, await counted({ from: '2026-11-21T11:00:00Z', until }));
    await client()
      .run(ofBia.id)
      .catch(() => {});
    await client(bia).run(ofBia.id);
    await rig.runner.runDue();
    const rows = await sent('of-bia');
    assert.equal(rows.length, await counted({ from: '2026-11-21T11:00:00Z', until }, bia));
    await rig.runAt('2026-11-22T11:00:00Z');
    assert.equal((await rig.files()).length, 4);
  });
});

describe('the times of a schedule', () => {
  it('are the same on the page and on the server', () => {
    const zones = [
      'America/Sao_Paulo',
      'Europe/Warsaw',
      'Australia/Lord_Howe',
      'America/New_York',
      'Asia/Kathmandu',
    ];
    const days: Partial<Timing>[] = [
      { frequency: 'daily', day: '' },
      { frequency: 'weekly', day: '7' },
      { frequency: 'monthly', day: '31' },
      { frequency: 'once', day: '2027-03-28' },
    ];
    for (const timeZone of zones)
      for (const time of ['00:00', '01:30', '02:30', '23:59'])
        for (const kind of days) {
          const timing = { timeZone, time, ...kind } as Timing;
          const start = Date.parse('2026-10-01T12:34:56Z');
          const ours: number[] = runsAfter(timing, start, 250);
          let at: number | null = start;
          for (const run of ours) assert.equal((at = nextRun(timing, at)), run, JSON.stringify(timing));
          assert.ok(ours.length > 0);
        }
  });
});
