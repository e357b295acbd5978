import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { DemoBackend } from '../../demo/server/demo-backend.js';
import { DEMO_READERS } from '../../demo/server/demo-readers.js';
import { parseScheduleRequest, type Schedule } from '../../demo/server/schedule.js';
import { signedInVisitor, type Visitor } from './demo-visitor.js';

const PATH = '/api/schedules';
const WEEKLY = {
  name: 'Errors of the week',
  format: 'csv',
  frequency: 'weekly',
  day: '1',
  time: '08:00',
  timeZone: 'America/Sao_Paulo',
  recipients: ['security@example.com'],
  preset: 'senhasegura',
  filters: { status: '4xx,5xx' },
};

let visitor: Visitor;
let backend: DemoBackend;
before(async () => ({ visitor, backend } = await signedInVisitor()));
after(() => backend.close());

const list = async () => (await (await visitor.ask(PATH)).json()) as Schedule[];
const add = async (body: unknown, headers = {}) => visitor.send('POST', PATH, body, headers);
const added = async (body: unknown, headers = {}) => (await (await add(body, headers)).json()) as Schedule;

beforeEach(async () => {
  for (const { id } of await list()) await visitor.ask(`${PATH}/${id}`, { method: 'DELETE' });
});

describe('a schedule', () => {
  it('is made, listed, paused and deleted', async () => {
    const answer = await add(WEEKLY);
    assert.equal(answer.status, 201);
    const made = (await answer.json()) as Schedule;
    assert.deepEqual(made, { ...WEEKLY, id: made.id, paused: false, offers: ['change', 'run'] });
    assert.equal(answer.headers.get('location'), `${PATH}/${made.id}`);
    assert.deepEqual(await list(), [made]);

    const paused = await visitor.send('PATCH', `${PATH}/${made.id}`, { paused: true });
    assert.equal(paused.status, 200);
    assert.deepEqual(await list(), [{ ...made, paused: true }]);

    assert.equal((await visitor.ask(`${PATH}/${made.id}`, { method: 'DELETE' })).status, 204);
    assert.deepEqual(await list(), []);
    assert.equal((await visitor.send('PATCH', `${PATH}/${made.id}`, { paused: true })).status, 404);
    assert.equal((await visitor.ask(`${PATH}/${made.id}`, { method: 'DELETE' })).status, 404);
  });

  it('is changed, and keeps its id, its place, and that it is paused', async () => {
    const [first] = [await added(WEEKLY), await added({ ...WEEKLY, name: 'other' })];
    const path = `${PATH}/${first.id}`;
    await visitor.send('PATCH', path, { paused: true });
    const daily = { ...WEEKLY, frequency: 'daily', day: '', covers: 'since-last-run', filters: {} };
    for (const name of [WEEKLY.name, 'Errors of the day']) {
      const answer = await visitor.send('PUT', path, { ...daily, name });
      assert.equal(answer.status, 200);
      assert.deepEqual(await answer.json(), { ...first, ...daily, name, paused: true });
    }
    assert.deepEqual(
      (await list()).map(({ name }) => name),
      ['Errors of the day', 'other'],
    );
    const taken = await visitor.send('PUT', path, { ...daily, name: 'other' });
    assert.equal(taken.status, 409);
    assert.equal(((await taken.json()) as { errors: { pointer: string }[] }).errors[0]!.pointer, '#/name');
    assert.equal((await visitor.send('PUT', path, { ...daily, covers: 'the-moon' })).status, 400);
    assert.equal((await visitor.send('PUT', `${PATH}/none`, daily)).status, 404);
    assert.equal((await visitor.send('POST', `${path}/runs`, {})).status, 409, 'it is paused');
    assert.equal((await visitor.send('POST', `${PATH}/none/runs`, {})).status, 404);
  });

  it('keeps the several values that it leaves out', async () => {
    const filters = { client: 'ana', 'not.status': '404', 'not.ip': ['10.0.0.1', '10.0.0.2'] };
    const made = await added({ ...WEEKLY, filters });
    assert.deepEqual(made.filters, filters);
    assert.deepEqual((await list())[0]!.filters, filters);
  });

  it('may be once, daily or monthly', async () => {
    const kinds = [
      { frequency: 'once', day: `${new Date().getUTCFullYear() + 1}-12-24` },
      { frequency: 'daily', day: '' },
      { frequency: 'monthly', day: '31' },
    ];
    for (const kind of kinds)
      assert.equal((await add({ ...WEEKLY, ...kind, name: kind.frequency })).status, 201);
    assert.deepEqual(
      (await list()).map(({ name }) => name),
      ['once', 'daily', 'monthly'],
    );
  });

  it('is refused member by member', async () => {
    const wrong: Record<string, unknown[]> = {
      name: ['', '  ', 'a\r\nBcc: everyone@example.com', 'a\0b', 'a'.repeat(201), 5, undefined],
      format: ['exe', null],
      covers: ['the-moon', null, 1],
      frequency: ['hourly', undefined],
      day: ['0', 8, 1.5, '2026-12-24', '', null, {}],
      time: ['24:00', '8:00', '08:60', 800],
      timeZone: ['Mars/Olympus', '', 3],
      recipients: [[], ['nobody'], ['a@example.com\nBcc: b@example.com'], ['a@b.c, d@e.f'], 'a@example.com'],
      preset: ['', 7],
      filters: [
        [],
        null,
        'status=4xx',
        { status: 400 },
        { client: ['ana', 'rui'] },
        { 'not.client': [] },
        { 'not.client': ['ana', 7] },
      ],
    };
    for (const [member, values] of Object.entries(wrong))
      for (const value of values) {
        const answer = await add({ ...WEEKLY, [member]: value });
        const { errors } = (await answer.json()) as { errors: { pointer: string }[] };
        assert.equal(answer.status, 400, `${member} ${JSON.stringify(value)}`);
        assert.deepEqual(
          errors.map(({ pointer }) => pointer),
          [`#/${member}`],
        );
      }
    for (const [frequency, day] of [
      ['once', '2026-02-30'],
      ['monthly', 32],
      ['daily', 3],
    ])
      assert.equal((await add({ ...WEEKLY, frequency, day })).status, 400);
    assert.deepEqual(await list(), []);
  });

  it('keeps hostile text as text', async () => {
    const name = `'); DROP TABLE schedules; -- <img src=x onerror=alert(1)>`;
    assert.equal((await added({ ...WEEKLY, name })).name, name);
    assert.equal((await list())[0]?.name, name);
  });

  it('is one for a name, and one for a key that is sent again', async () => {
    const key = { 'idempotency-key': 'f3b1' };
    const made = await added(WEEKLY, key);
    const again = await add(WEEKLY, key);
    assert.equal(again.status, 201);
    assert.deepEqual(await again.json(), made);
    const conflict = await add(WEEKLY);
    assert.equal(conflict.status, 409);
    assert.equal(conflict.headers.get('content-type'), 'application/problem+json');
    assert.equal((await list()).length, 1);
    await visitor.ask(`${PATH}/${made.id}`, { method: 'DELETE' });
    assert.equal((await add(WEEKLY)).status, 201, 'a name is free again once its schedule is deleted');
  });

  it('is one of so many, since all are run one after the other', async () => {
    const request = parseScheduleRequest(WEEKLY);
    const subject = { log: 'apache', locale: 'en' };
    const [ana] = DEMO_READERS;
    for (let count = 0; count < 199; count++)
      await backend.schedules.add(
        ana,
        { request: { ...request, name: `of the week ${count}` }, subject, due: 9e12 },
        null,
      );
    const key = { 'idempotency-key': 'the last one' };
    const last = await added(WEEKLY, key);
    assert.equal((await add({ ...WEEKLY, name: 'one more' })).status, 409);
    assert.equal((await added(WEEKLY, key)).id, last.id, 'sent again it is the one that was made');
    assert.equal((await list()).length, 200);
  });

  it('is one of so many however many are asked for at once, and a name is taken once', async () => {
    const wanted = Array.from({ length: 260 }, (_, number) => ({ ...WEEKLY, name: `raced ${number % 230}` }));
    const statuses = await Promise.all(wanted.map(async (body) => (await add(body)).status));
    assert.equal(statuses.filter((status) => status === 201).length, 200);
    assert.ok(statuses.every((status) => status === 201 || status === 409));
    const names = (await list()).map(({ name }) => name);
    assert.equal(names.length, 200);
    assert.equal(new Set(names).size, 200);
  });

  it('would be caught to be one too many where they are counted first', async () => {
    const made: string[] = [];
    const count = () => Promise.resolve(made.length);
    // Known-bad twin: between the look and the change others look, too.
    const addAfterLooking = async (name: string) => (await count()) < 200 && made.push(name);
    await Promise.all(Array.from({ length: 260 }, (_, number) => addAfterLooking(`raced ${number}`)));
    assert.notEqual(made.length, 200);
  });

  it('changes in nothing but whether it is paused', async () => {
    const { id } = await added(WEEKLY);
    for (const body of [{}, { paused: 'yes' }, { paused: true, name: 'Other' }])
      assert.equal((await visitor.send('PATCH', `${PATH}/${id}`, body)).status, 400);
  });
});

describe('a change to the schedules', () => {
  it('is refused where another site may have sent it', async () => {
    const { id } = await added(WEEKLY);
    const foreign: Record<string, string>[] = [
      { origin: 'https://attacker.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of foreign) {
      assert.equal((await add({ ...WEEKLY, name: 'x' }, headers)).status, 403);
      assert.equal((await visitor.send('PATCH', `${PATH}/${id}`, { paused: true }, headers)).status, 403);
      assert.equal((await visitor.ask(`${PATH}/${id}`, { method: 'DELETE', headers })).status, 403);
    }
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'text/plain; application/json',
      'application/json-x',
    ]) {
      const headers = { 'content-type': type };
      assert.equal((await add({ ...WEEKLY, name: 'x' }, headers)).status, 415);
      assert.equal((await visitor.send('PATCH', `${PATH}/${id}`, { paused: true }, headers)).status, 415);
      assert.equal((await visitor.ask(`${PATH}/${id}`, { method: 'DELETE', headers })).status, 415);
    }
    const [untouched, ...others] = await list();
    assert.equal(untouched?.paused, false);
    assert.deepEqual(others, []);
  });

  it('is refused where its body is not a JSON object, or far too long', async () => {
    for (const body of ['{', '', '[]', 'null', '"text"']) assert.equal((await add(body)).status, 400, body);
    assert.equal((await add({ ...WEEKLY, padding: 'a'.repeat(70_000) })).status, 413);
  });

  it('by another method is not allowed', async () => {
    assert.equal((await visitor.send('PUT', PATH, WEEKLY)).headers.get('allow'), 'GET, HEAD, POST');
    assert.equal((await visitor.ask(`${PATH}/x`)).headers.get('allow'), 'PUT, PATCH, DELETE');
  });
});
