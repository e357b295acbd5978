import assert from 'node:assert/strict';
import { rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DeliveryProblem, type Deliver } from '../../demo/server/runner/delivery.js';
import { marginStyles } from '../../src/formats/print/print-margins.js';
import { htmlPaper } from '../../src/report-file/html-paper.js';
import { OFFERS } from '../../demo/server/schedule.js';
import { fileName } from '../../demo/server/runner/file-name.js';
import { toOutbox } from '../../demo/server/runner/outbox.js';
import { nextRun } from '../../demo/server/runner/run-times.js';
import { ScheduleRunner } from '../../demo/server/runner/schedule-runner.js';
import { startRunner } from '../../demo/server/runner/start-runner.js';
import { createLanguage } from '../../src/i18n/language.js';
import { ENGLISH } from '../../src/i18n/locales.js';
import { DAILY, RunnerRig } from './demo-runner-rig.js';
import { Visitor } from './demo-visitor.js';

/** Lines of a CSV file whose cells hold no line breaks, without the headings. */
const linesOf = (csv: string): string[] => csv.trimEnd().split('\r\n').slice(1);

describe('the runner', () => {
  let rig: RunnerRig;
  beforeEach(async () => (rig = await RunnerRig.make()));
  afterEach(() => rig.remove());

  it('makes the report at its time, and at its next one', async () => {
    await rig.schedule(DAILY);
    await rig.runAt('2026-11-22T10:59:59Z');
    assert.deepEqual(await rig.files(), []);
    await rig.runAt('2026-11-22T11:00:00Z');
    assert.deepEqual(await rig.files(), ['Errors-of-the-day-2026-11-22-0800.csv']);
    await rig.runAt('2026-11-22T11:00:05Z');
    await rig.runAt('2026-11-23T11:00:03Z');
    assert.deepEqual(await rig.files(), [
      'Errors-of-the-day-2026-11-22-0800.csv',
      'Errors-of-the-day-2026-11-23-0800.csv',
    ]);
    const [{ lastRun } = {}] = await rig.schedules();
    assert.deepEqual(lastRun, { at: '2026-11-23T11:00:03.000Z', outcome: 'sent' });
  });

  it('puts every row into it that matches, and no other', async () => {
    await rig.schedule(DAILY);
    await rig.runAt('2026-11-22T11:00:00Z');
    const text = await rig.text('.csv');
    const { total } = await rig.visitor.page('apache', { status: '4xx,5xx', limit: '1' });
    assert.equal(linesOf(text).length, total);
    assert.ok(text.startsWith('\ufeff"'));
    assert.ok(total > 10);
    for (const line of linesOf(text)) assert.match(line, /"[45]\d\d/);
  });

  it('counts a period back from when it runs', async () => {
    await rig.schedule({ ...DAILY, time: '09:30', filters: { period: 'PT1H' } }, rig.visitor, 'million');
    await rig.runAt('2026-11-21T12:30:00Z');
    const { total } = await rig.visitor.page('million', { from: '2026-11-21T11:30:00Z', limit: '1' });
    assert.ok(total > 10);
    assert.equal(linesOf(await rig.text('.csv')).length, total);
  });

  it('makes up once for what was missed while nobody ran', async () => {
    await rig.schedule(DAILY);
    await rig.stop();
    rig.now = Date.parse('2026-11-25T09:00:00Z');
    await rig.start();
    await rig.runner.runDue();
    assert.deepEqual(await rig.files(), ['Errors-of-the-day-2026-11-22-0800.csv']);
    await rig.runAt('2026-11-25T11:00:00Z');
    assert.equal((await rig.files()).length, 2);
  });

  it('runs nothing that is paused or gone, and does not make up for a pause', async () => {
    const { id } = await rig.schedule(DAILY);
    const gone = await rig.schedule({ ...DAILY, name: 'gone' });
    const path = `/api/schedules/${id}`;
    await rig.visitor.send('PATCH', path, { paused: true });
    await rig.visitor.ask(`/api/schedules/${gone.id}`, { method: 'DELETE' });
    await rig.runAt('2026-11-23T12:00:00Z');
    await rig.visitor.send('PATCH', path, { paused: false });
    await rig.visitor.send('PATCH', path, { paused: false });
    await rig.runner.runDue();
    assert.deepEqual(await rig.files(), []);
    await rig.runAt('2026-11-24T11:00:00Z');
    assert.equal((await rig.files()).length, 1);
  });

  it('runs one for a single time once, and takes none whose time is over', async () => {
    await rig.schedule({ ...DAILY, frequency: 'once', day: '2026-11-22' });
    const late = { ...DAILY, name: 'late', frequency: 'once', day: '2026-11-21' };
    const answer = await rig.visitor.send('POST', '/api/schedules', late);
    assert.equal(answer.status, 400);
    assert.equal(((await answer.json()) as { title: string }).title, 'This time is over');
    await rig.runAt('2026-11-22T11:00:00Z');
    await rig.runAt('2026-12-22T11:00:00Z');
    assert.equal((await rig.files()).length, 1);
    assert.equal((await rig.schedules()).length, 1);
  });

  it('gives a reader what that reader may see', async () => {
    const bia = new Visitor(rig.backend);
    await bia.signIn('bia');
    const all = { ...DAILY, filters: {} };
    await rig.schedule({ ...all, name: 'ana' }, rig.visitor);
    await rig.schedule({ ...all, name: 'bia' }, bia);
    await rig.runAt('2026-11-22T11:00:00Z');
    const ids = async (name: string) => linesOf(await rig.text(name)).map((line) => line.split(',')[0]);
    const [ofBia, ofAna] = [await ids('bia-'), await ids('ana-')];
    assert.equal(ofBia.length, (await bia.page('apache', { limit: '1' })).total);
    assert.equal(ofAna.length, (await rig.visitor.page('apache', { limit: '1' })).total);
    assert.ok(ofBia.length > 0 && ofAna.length > 0);
    const both = new Set([...ofBia, ...ofAna]);
    assert.equal(both.size, ofBia.length + ofAna.length, 'no row is in both');
  });

  it('gives nothing to a reader who lost that right', async () => {
    await rig.schedule(DAILY);
    rig.gone.add('ana');
    await rig.runAt('2026-11-22T11:00:00Z');
    assert.deepEqual(await rig.files(), []);
    const [{ lastRun } = {}] = await rig.schedules();
    assert.equal(lastRun?.detail, 'who made it may not read this log any more');
    rig.gone.clear();
    await rig.runAt('2026-11-23T11:00:00Z');
    assert.equal((await rig.files()).length, 1);
  });

  it('writes headings in the language of the page that it was made on, and times on its clock', async () => {
    await rig.schedule({ ...DAILY, preset: 'workato', filters: {} }, rig.visitor, 'workato', 'pt-BR');
    await rig.runAt('2026-11-22T11:00:00Z');
    const text = await rig.text('.csv');
    assert.match(text, /^\ufeff"[^\r\n]*(Data|Usuário|Método|Duração)/);
    assert.match(text, /T\d\d:\d\d:\d\d(?:\.\d+)?-03:00"/);
  });

  it('makes the print page with filters, times and rows', async () => {
    const html = { ...DAILY, name: '<b>Ą & "c"</b>', format: 'html' };
    await rig.schedule(html, rig.visitor, 'apache', 'pt-BR');
    await rig.runAt('2026-11-22T11:00:00Z');
    assert.deepEqual(await rig.files(), ['b-Ą-c-b-2026-11-22-0800.html']);
    const page = await rig.text('.html');
    const { total } = await rig.visitor.page('apache', { status: '4xx,5xx', limit: '1' });
    assert.equal(page.match(/<tr>/g)?.length, total + 1);
    assert.match(page, /<html lang="pt-BR" dir="ltr">/);
    assert.match(page, /<dd>4xx,5xx<\/dd>/);
  });
});

describe('a run that fails', () => {
  let rig: RunnerRig;
  let failures = 0;
  let fault: Error;
  const tries: number[] = [];
  const deliver: Deliver = () => {
    tries.push(rig.now);
    return failures-- > 0 ? Promise.reject(fault) : Promise.resolve();
  };
  beforeEach(async () => {
    tries.length = 0;
    failures = 0;
    fault = new Error('ECONNREFUSED 10.0.0.8');
    rig = await RunnerRig.make(deliver);
    await rig.schedule(DAILY);
  });
  afterEach(() => rig.remove());

  /** Looks every half minute for so many hours. */
  const lookFor = async (hours: number): Promise<void> => {
    rig.now = Date.parse('2026-11-22T11:00:00Z');
    const end = rig.now + hours * 3_600_000;
    for (; rig.now <= end; rig.now += 30_000) await rig.runner.runDue();
  };
  const waits = (): number[] => tries.slice(1).map((at, place) => (at - tries[place]!) / 60_000);
  const lastRun = async () => (await rig.schedules())[0]?.lastRun;

  it('is tried again, each time later, until it succeeds', async () => {
    failures = 3;
    await lookFor(1);
    assert.deepEqual(waits(), [1, 2, 4]);
    assert.equal((await lastRun())?.outcome, 'sent');
    tries.length = 0;
    await rig.runAt('2026-11-23T11:00:00Z');
    assert.equal(tries.length, 1);
  });

  it('says meanwhile that it is tried again, and not what only those should know who run the server', async () => {
    failures = 1;
    await rig.runAt('2026-11-22T11:00:00Z');
    assert.deepEqual(await lastRun(), {
      at: '2026-11-22T11:00:00.000Z',
      outcome: 'retrying',
      detail: 'the report could not be made',
    });
  });

  it('is given up after six tries, and the next one comes at its time', async () => {
    failures = Infinity;
    await lookFor(5);
    assert.deepEqual(waits(), [1, 2, 4, 8, 16]);
    assert.equal((await lastRun())?.outcome, 'failed');
    tries.length = 0;
    await rig.runAt('2026-11-23T11:00:00Z');
    assert.equal(tries.length, 1);
  });

  it('is given up at once where another try would end the same', async () => {
    failures = Infinity;
    fault = new DeliveryProblem('the mail server refused it', { isLasting: true });
    await lookFor(1);
    assert.equal(tries.length, 1);
    assert.equal((await lastRun())?.detail, 'the mail server refused it');
  });

  it('comes again after its process ended amid it, but not for ever', async () => {
    let taken = 0;
    rig.now = Date.parse('2026-11-22T11:00:00Z');
    // Taken and never settled, as by a process that ends.
    for (; taken < 6; rig.now += 60_000) if (await rig.backend.schedules.take(rig.now)) taken++;
    await lookFor(3);
    assert.deepEqual(tries, []);
    assert.equal((await lastRun())?.outcome, 'failed');
    assert.equal(rig.told.length, 1);
  });

  it('is not delivered where its schedule went while it was made', async () => {
    const [{ id } = { id: '' }] = await rig.schedules();
    rig.now = Date.parse('2026-11-22T11:00:00Z');
    const running = rig.runner.runDue();
    await rig.visitor.ask(`/api/schedules/${id}`, { method: 'DELETE' });
    await running;
    assert.deepEqual(tries, []);
    assert.deepEqual(await rig.files(), []);
  });
});

describe('a run that has no end', () => {
  let rig: RunnerRig;
  afterEach(() => rig.remove());

  /** Two schedules, the first of which is delivered never. */
  const runBoth = async (): Promise<void> => {
    const toRig: Deliver = (made, run) =>
      run.schedule.name === DAILY.name ? new Promise(() => undefined) : toOutbox(rig.outbox)(made, run);
    rig = await RunnerRig.make();
    await rig.stop();
    rig.patience = { making: 60_000, delivery: 50 };
    await rig.start(toRig);
    await rig.schedule(DAILY);
    await rig.schedule({ ...DAILY, name: 'The next one', time: '08:01' });
    await rig.runAt('2026-11-22T11:05:00Z');
  };

  it('is let go of, tried again, and keeps nobody else from their report', async () => {
    await runBoth();
    assert.deepEqual(await rig.files(), ['The-next-one-2026-11-22-0801.csv']);
    const [first, second] = await rig.schedules();
    assert.equal(first?.lastRun?.outcome, 'retrying');
    assert.equal(first.lastRun.detail, 'it took too long');
    assert.equal(second?.lastRun?.outcome, 'sent');
  });

  it('leaves no half of a file where its log answers never', async () => {
    rig = await RunnerRig.make();
    const runner = new ScheduleRunner({
      queue: rig.backend.schedules,
      logs: {
        fields: (log) => rig.backend.logs.fields(log),
        readPage: () => new Promise(() => undefined),
        summarize: () => new Promise(() => undefined),
      },
      deliver: toOutbox(rig.outbox),
      mayRead: () => true,
      folder: rig.outbox,
      clock: () => rig.now,
      patience: { making: 50, delivery: 50 },
    });
    await rig.schedule(DAILY);
    rig.now = Date.parse('2026-11-22T11:05:00Z');
    await runner.runDue();
    assert.equal((await rig.schedules())[0]?.lastRun?.detail, 'it took too long');
    // Nobody waits for that, either.
    while ((await rig.files()).length > 0) await wait(10);
  });
});

describe('the outbox of the demo', () => {
  it('is a folder that nobody else can have made before, or look into', async () => {
    const rig = await RunnerRig.make();
    const started = [startRunner(rig.backend, {}), startRunner(rig.backend, {})];
    try {
      const [one, other] = started.map(({ place }) => place);
      assert.notEqual(one, other);
      assert.equal((await stat(one!)).mode & 0o777, 0o700);
    } finally {
      for (const { place, stop } of started) {
        await stop();
        await rm(place, { recursive: true });
      }
      await rig.remove();
    }
  });
});

describe('a print page of the outbox', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</td></table><form action=//evil.example>',
    '"><style>*{display:none}</style>',
    '&lt;b&gt;',
  ];
  /** Tags of a page, as a browser finds them in text without comments. */
  const tagsOf = (html: string): Set<string> =>
    new Set([...html.matchAll(/<([a-z\d]+)/gi)].map(([, tag]) => tag!.toLowerCase()));
  const OWN =
    'html head meta title style body h1 dl dt dd table colgroup col thead tbody tr th td p span b bdi svg rect text'.split(
      ' ',
    );

  const pageOf = (texts: readonly string[]): string => {
    const paper = htmlPaper();
    const [first = ''] = texts;
    const language = createLanguage(ENGLISH, 'UTC');
    paper.start(first, language, marginStyles(texts.join(' '), texts.join(' '), language));
    for (const text of texts) paper.fact(text, text);
    for (const text of texts) paper.note(text);
    for (const text of texts) paper.answer(text);
    const shapes = texts.map((name) => ({ name, x: 0, y: 0, width: 1, height: 1 }));
    const labels = texts.map((text) => ({ x: 0, y: 0, text }));
    const legend = texts.map((text) => ({ name: text, text }));
    paper.chart({ name: first, width: 10, height: 10, baseline: 8, shapes, labels, legend });
    paper.headings(texts.map((label) => ({ label, place: 'all' })));
    const pairs = texts.map((text) => [text, text] as const);
    paper.row(
      texts.map((text) => ({ text, align: 'start' })),
      [{ place: 'all', columns: texts.length, pairs }],
    );
    paper.end(first);
    paper.finish();
    return [...paper.parts()].join('');
  };

  it('holds no markup but its own, whatever the log holds', () => {
    const page = pageOf(HOSTILE);
    assert.deepEqual(
      [...tagsOf(page)].filter((tag) => !OWN.includes(tag)),
      [],
    );
    assert.equal(page.split('<style').length, 2);
    assert.ok(page.includes('&amp;lt;b&amp;gt;'), 'a text that looks escaped is shown as it is');
    assert.ok(
      [...tagsOf(`<td>${HOSTILE.join('')}</td>`)].some((tag) => !OWN.includes(tag)),
      'it could',
    );
  });

  it('loads and runs nothing where it is opened from a disk', () => {
    assert.match(pageOf(['x']), /<meta http-equiv="Content-Security-Policy" content="default-src 'none';/);
  });
});

describe('a file of the outbox', () => {
  const schedule = { ...DAILY, id: '5c9f3f3c-51a6-4c59-a8f0-4a54ab7e3f5d', paused: false, offers: OFFERS };
  const due = nextRun(DAILY, Date.parse('2026-11-22T00:00:00Z'))!;
  const nameOf = (name: string) => fileName({ ...schedule, name }, due, 'csv');
  /** What Windows, macOS and Linux refuse, or what leads elsewhere (Win32 naming conventions). */
  const isSafe = (name: string): boolean =>
    !/[<>:"/\\|?*\p{C}]/u.test(name) &&
    !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name) &&
    !/^[.\s-]|[.\s]$/.test(name) &&
    Buffer.byteLength(name) <= 255;

  const HOSTILE = [
    '../../etc/passwd',
    'C:\\Windows\\x',
    'CON',
    'nul.csv',
    'a:b?*<>|"',
    '.hidden',
    'a\u202etxt.exe',
    '-rf',
    '💥💥',
    'ąę'.repeat(100),
    '漢'.repeat(200),
    ' ',
    'trailing. ',
  ];

  it('says which report it is, and when', () => {
    assert.equal(nameOf('Błędy tygodnia, p. 1'), 'Błędy-tygodnia-p-1-2026-11-22-0800-5c9f3f3c.csv');
    assert.equal(nameOf('💥'), 'report-2026-11-22-0800-5c9f3f3c.csv');
  });

  it('has a safe name whatever the schedule is called', () => {
    for (const name of HOSTILE) assert.ok(isSafe(nameOf(name)), nameOf(name));
    const naive = HOSTILE.filter((name) => isSafe(name));
    assert.deepEqual(naive, ['💥💥'], 'of the names as they are one would do');
  });
});
