import { expect } from '@open-wc/testing';
import type { ScheduleDraft } from '../../../src/sources/schedules/schedule.js';
import { schedulesClient } from '../../../src/sources/schedules/schedules.js';
import { problemFrom } from '../problem-from.js';
import { json, stubFetch, text } from '../stub-fetch.js';

const draft: ScheduleDraft = {
  name: 'Errors',
  format: 'csv',
  frequency: 'weekly',
  day: 'monday',
  time: '08:00',
  timeZone: 'America/Sao_Paulo',
  recipients: ['ana@example.com'],
  preset: 'senhasegura',
  filters: { error: 'true' },
  covers: 'since-last-run',
};
const client = (fetch: typeof globalThis.fetch, endpoint = '/schedules?tenant=a') =>
  schedulesClient({ endpoint, baseUrl: 'https://host.example/', fetch });

describe('schedules', () => {
  it('are listed, without the entries that are none', async () => {
    const odd = [
      null,
      7,
      'x',
      [],
      {},
      { id: {} },
      { id: 7, name: { a: 1 }, recipients: 'x', filters: [1], paused: 'yes' },
    ];
    const fetch = stubFetch(json([{ ...draft, id: 's-1', paused: true }, ...odd]));
    const { schedules, unread } = await client(fetch).list();
    expect(schedules[0]).to.deep.equal({ ...draft, id: 's-1', paused: true });
    expect(schedules[1]).to.deep.include({ id: '7', name: '', recipients: [], filters: {}, paused: false });
    expect(unread).to.equal(6);
    expect(fetch.calls[0]!.init.method ?? 'GET').to.equal('GET');
  });

  it('take no prototype from an answer', async () => {
    const fetch = stubFetch(
      text('[{"id":"a","filters":{"__proto__":"x","constructor":"y"},"__proto__":{"polluted":1}}]'),
    );
    const { schedules } = await client(fetch).list();
    expect(Object.entries(schedules[0]!.filters)).to.deep.equal([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
    expect((schedules[0] as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  it('are none where the answer is none', async () => {
    expect((await client(stubFetch(new Response(null, { status: 204 }))).list()).schedules).to.deep.equal([]);
    expect((await problemFrom(client(stubFetch(json({ a: 1 }))).list())).problem.code).to.equal('no-rows');
  });

  it('are made by one POST that no other site could send', async () => {
    const fetch = stubFetch(json({ id: 's-9' }, { status: 201 }));
    expect(await client(fetch).create(draft)).to.deep.equal({ ...draft, id: 's-9', paused: false });
    const { init, headers, url } = fetch.calls[0]!;
    expect(init).to.include({
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'manual',
      cache: 'no-store',
    });
    expect(headers.get('Content-Type')).to.equal('application/json');
    expect(headers.get('X-Requested-With')).to.equal('api-log-report');
    expect(headers.get('Idempotency-Key')).to.match(/^[0-9a-f]{32}$/);
    expect(JSON.parse(init.body as string)).to.deep.equal(draft);
    expect(url.href).to.equal('https://host.example/schedules?tenant=a');
  });

  it('carry each value that they leave out by itself, there and back', async () => {
    const filters = { client: 'a,b', 'not.status': '404', 'not.ip': '10.0.0.1\n10.0.0.2' };
    const onWire = { client: 'a,b', 'not.status': '404', 'not.ip': ['10.0.0.1', '10.0.0.2'] };
    const fetch = stubFetch(
      json({ id: 's-9' }, { status: 201 }),
      json([{ ...draft, id: 's-9', filters: { ...onWire, 'not.odd': [{}, null], 'not.none': [] } }]),
    );
    const made = await client(fetch).create({ ...draft, filters });
    expect((JSON.parse(fetch.calls[0]!.init.body as string) as ScheduleDraft).filters).to.deep.equal(onWire);
    expect(made.filters).to.deep.equal(filters);
    expect((await client(fetch).list()).schedules[0]!.filters).to.deep.equal(filters);
  });

  it('are sent once, and again under the same key only when the reader does so', async () => {
    const fetch = stubFetch(
      new TypeError('Failed to fetch'),
      json({}, { status: 503 }),
      json({ id: 1 }, { status: 201 }),
    );
    const schedules = client(fetch);
    expect((await problemFrom(schedules.create(draft))).problem.code).to.equal('network');
    expect(fetch.calls).to.have.length(1);
    await problemFrom(schedules.create({ ...draft }));
    await schedules.create(draft);
    await schedules.create(draft);
    const keys = fetch.calls.map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys[1]).to.equal(keys[0]);
    expect(keys[2]).to.equal(keys[0]);
    expect(keys[3]).not.to.equal(keys[0]);
  });

  it('carry no line break into an e-mail', async () => {
    const fetch = stubFetch(json({ id: 1 }, { status: 201 }));
    const name = `a\r\nBcc: x@evil.example\u0000${'n'.repeat(500)}`;
    await client(fetch).create({
      ...draft,
      name,
      recipients: ['a@b.c\r\nCc: d@e.f', '  ', ...Array<string>(200).fill('x@y.z')],
    });
    const sent = JSON.parse(fetch.calls[0]!.init.body as string) as ScheduleDraft;
    expect(sent.name).to.have.length(200);
    expect(JSON.stringify(sent)).not.to.match(/\\r|\\n|\\u0000/);
    expect(sent.recipients).to.have.length(100);
  });

  it('are paused and deleted at their own address, whatever their id', async () => {
    const fetch = stubFetch(new Response(null, { status: 204 }));
    const schedules = client(fetch);
    await schedules.pause('s-1');
    await schedules.pause('s-1', false);
    await schedules.remove('../x?y#z/\ud800');
    expect(fetch.calls.map(({ init, url }) => [init.method, url.href, init.body])).to.deep.equal([
      ['PATCH', 'https://host.example/schedules/s-1?tenant=a', '{"paused":true}'],
      ['PATCH', 'https://host.example/schedules/s-1?tenant=a', '{"paused":false}'],
      ['DELETE', 'https://host.example/schedules/..%2Fx%3Fy%23z%2F%EF%BF%BD?tenant=a', undefined],
    ]);
    for (const id of ['', '.', '..'])
      expect((await problemFrom(schedules.remove(id))).problem.code).to.equal('bad-request');
    expect(fetch.calls).to.have.length(3);
  });

  it('are changed and run at their own address, too', async () => {
    const changed = { ...draft, id: 's-1', name: 'Now', paused: true, offers: ['run', 'fly', 'change'] };
    const fetch = stubFetch(
      new Response(null, { status: 204 }),
      json(changed),
      new Response(null, { status: 202 }),
    );
    const schedules = client(fetch);
    expect(await schedules.change('s-1', draft)).to.deep.equal({ ...draft, id: 's-1', paused: false });
    expect(await schedules.change('s-1', draft)).to.deep.equal({ ...changed, offers: ['change', 'run'] });
    await schedules.run('s-1');
    expect(fetch.calls.map(({ init, url }) => [init.method, url.href])).to.deep.equal([
      ['PUT', 'https://host.example/schedules/s-1?tenant=a'],
      ['PUT', 'https://host.example/schedules/s-1?tenant=a'],
      ['POST', 'https://host.example/schedules/s-1/runs?tenant=a'],
    ]);
    expect(JSON.parse(fetch.calls[0]!.init.body as string)).to.deep.equal(draft);
  });

  it('cover what the server says that they cover, and nothing where it answers without', async () => {
    const { covers, ...others } = draft;
    const fetch = stubFetch(
      json({ id: 1 }, { status: 201 }),
      json({ ...others, id: 2 }, { status: 201 }),
      json({ ...draft, id: 3, covers: 'the-moon' }, { status: 201 }),
    );
    const made = [
      await client(fetch).create(draft),
      await client(fetch).create(draft),
      await client(fetch).create(draft),
    ];
    expect(made.map((schedule) => schedule.covers)).to.deep.equal([covers, undefined, undefined]);
  });

  it('report a conflict with what the server says', async () => {
    const headers = { 'Content-Type': 'application/problem+json' };
    const fetch = stubFetch(json({ title: 'Exists already' }, { status: 409, headers }));
    const { problem } = await problemFrom(client(fetch).create(draft));
    expect(problem).to.deep.include({ code: 'bad-request', status: 409 });
    expect(problem.details).to.include({ title: 'Exists already' });
  });
});
