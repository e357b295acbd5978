import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { DEMO_READERS } from '../../demo/server/demo-readers.js';
import { byMail } from '../../demo/server/runner/mail.js';
import type { ScheduleRequest } from '../../demo/server/schedule.js';
import { DAILY, RunnerRig } from './demo-runner-rig.js';

interface Received {
  readonly to: readonly string[];
  readonly text: string;
}

/** What a message says before its first empty line, with the lines put together that were folded. */
const headersOf = ({ text }: Received): string => text.split('\r\n\r\n')[0]!.replace(/\r\n[ \t]+/g, ' ');

/** The file that is attached, which comes last. */
const attached = ({ text }: Received): Buffer => {
  const [, type = ''] = /boundary="([^"]+)"/.exec(text) ?? [];
  const part = text.split(`--${type}`).at(-2)!;
  return Buffer.from(part.slice(part.indexOf('\r\n\r\n')), 'base64');
};

/** A mail server that keeps what it is given, and refuses whom it does not know. */
const received: Received[] = [];
let refusal: Error | null = null;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) =>
    done(
      address.startsWith('nobody@') ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null,
    ),
  onData(stream, session, done) {
    const pieces: Buffer[] = [];
    stream.on('data', (piece: Buffer) => pieces.push(piece));
    stream.on('end', () => {
      if (!refusal)
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(pieces).toString(),
        });
      done(refusal);
    });
  },
});
let address = '';
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
after(() => new Promise<void>((resolve) => server.close(resolve)));

describe('a report that is mailed', () => {
  let rig: RunnerRig;
  beforeEach(async () => {
    received.length = 0;
    refusal = null;
    rig = await RunnerRig.make(byMail(address, 'API Logs <reports@example.com>'));
  });
  afterEach(() => rig.remove());

  const lastRun = async () => (await rig.schedules())[0]?.lastRun;

  it('reaches its recipients, in one message, with the file attached', async () => {
    const recipients = ['ana@example.com', 'rui@example.org'];
    await rig.schedule(
      { ...DAILY, name: 'Erros de ontem: ação', recipients },
      rig.visitor,
      'apache',
      'pt-BR',
    );
    await rig.runAt('2026-11-22T11:00:00Z');
    const [message, ...others] = received;
    assert.ok(message);
    assert.deepEqual(others, []);
    assert.deepEqual(message.to, recipients);
    const headers = headersOf(message);
    assert.match(headers, /^From: API Logs <reports@example\.com>$/m);
    assert.match(headers, /^To: ana@example\.com, rui@example\.org$/m);
    assert.match(headers, /^Subject: =\?UTF-8\?/m);
    assert.match(headers, /^Auto-Submitted: auto-generated$/m);
    assert.match(message.text, /filename\*0\*=utf-8''Erros-de-ontem-a%C3%A7%C3%A3o/);
    const csv = attached(message).toString();
    const { total } = await rig.visitor.page('apache', { status: '4xx,5xx', limit: '1' });
    assert.equal(csv.trimEnd().split('\r\n').length, total + 1);
    assert.deepEqual(await rig.files(), [], 'nothing of it stays here');
    assert.equal((await lastRun())?.outcome, 'sent');
  });

  it('is compressed where it is long', async () => {
    await rig.schedule({ ...DAILY, filters: { period: 'P7D' } }, rig.visitor, 'million');
    await rig.runAt('2026-11-22T11:00:00Z');
    const [message] = received;
    assert.ok(message);
    assert.match(message.text, /\.csv\.gz/);
    const csv = gunzipSync(attached(message)).toString();
    const { total } = await rig.visitor.page('million', { from: '2026-11-15T11:00:00Z', limit: '1' });
    assert.ok(csv.length > 5_000_000);
    assert.equal(csv.trimEnd().split('\r\n').length, total + 1);
    assert.deepEqual(await rig.files(), []);
  });

  it('comes again, the same message, where the server has no time', async () => {
    refusal = Object.assign(new Error('busy'), { responseCode: 451 });
    await rig.schedule(DAILY);
    await rig.runAt('2026-11-22T11:00:00Z');
    assert.deepEqual(
      { ...(await lastRun()), at: '' },
      { at: '', outcome: 'retrying', detail: 'the mail server could not take it' },
    );
    refusal = null;
    await rig.runAt('2026-11-22T11:01:00Z');
    const [{ id } = { id: '' }] = await rig.schedules();
    const due = Date.parse('2026-11-22T11:00:00Z');
    assert.equal(received.length, 1);
    assert.ok(headersOf(received[0]!).includes(`Message-ID: <${id}.${due}@example.com>`));
  });

  it('does not come again where the server refuses it for good', async () => {
    await rig.schedule({ ...DAILY, recipients: ['nobody@example.com', 'ana@example.com'] });
    await rig.runAt('2026-11-22T11:00:00Z');
    await rig.runAt('2026-11-22T12:00:00Z');
    assert.deepEqual(
      received.map(({ to }) => to),
      [['ana@example.com']],
    );
    assert.equal((await lastRun())?.detail, 'the mail server refused nobody@example.com');
  });
});

describe('a mail server that does not know our password', () => {
  const strict = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(Object.assign(new Error('no'), { responseCode: 535 })),
  });
  before(() => new Promise<void>((resolve) => strict.listen(0, '127.0.0.1', resolve)));
  after(() => new Promise<void>((resolve) => strict.close(resolve)));

  it('is asked again, since the password may be corrected, and shows it to nobody', async () => {
    const { port } = strict.server.address() as AddressInfo;
    const rig = await RunnerRig.make(byMail(`smtp://us:secret@127.0.0.1:${port}`, 'reports@example.com'));
    try {
      await rig.schedule(DAILY);
      await rig.runAt('2026-11-22T11:00:00Z');
      const [{ lastRun } = {}] = await rig.schedules();
      assert.equal(lastRun?.outcome, 'retrying');
      assert.doesNotMatch(JSON.stringify([lastRun, rig.told]), /secret/);
    } finally {
      await rig.remove();
    }
  });
});

/** What somebody may put where an address is expected, to reach others by our server. */
const HOSTILE = [
  'ana@example.com, mallory@evil.example',
  'ana@example.com;mallory@evil.example',
  'ana@example.com\r\nBcc: mallory@evil.example',
  'Ana <mallory@evil.example>',
  'ana@example.com>\r\nRCPT TO:<mallory@evil.example',
];

describe('recipients that would be others', () => {
  let rig: RunnerRig;
  beforeEach(async () => {
    received.length = 0;
    refusal = null;
    rig = await RunnerRig.make(byMail(address, 'reports@example.com'));
  });
  afterEach(() => rig.remove());

  it('are refused when the schedule is made', async () => {
    for (const recipient of HOSTILE) {
      const body = { ...DAILY, recipients: [recipient] };
      assert.equal((await rig.visitor.send('POST', '/api/schedules', body)).status, 400, recipient);
    }
  });

  it('are sent nothing, though a schedule that is kept should hold one', async () => {
    const [reader] = DEMO_READERS;
    for (const [place, recipient] of HOSTILE.entries()) {
      const request: ScheduleRequest = { ...DAILY, name: `${place}`, recipients: [recipient] };
      const subject = { log: 'apache', locale: 'en' };
      await rig.backend.schedules.add(reader, { request, subject, due: rig.now }, null);
    }
    await rig.runner.runDue();
    assert.deepEqual(received, []);
    for (const { lastRun } of await rig.schedules())
      assert.equal(lastRun?.detail, 'a recipient is not an e-mail address');
  });

  it('would be sent something without that check', async () => {
    for (const recipient of HOSTILE)
      await createTransport(address)
        .sendMail({ from: 'reports@example.com', to: recipient, text: 'x' })
        .catch(() => undefined);
    assert.ok(received.some(({ to }) => to.includes('mallory@evil.example')));
  });
});
