import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { toOutbox } from '../../demo/server/runner/outbox.js';
import { ScheduleRunner } from '../../demo/server/runner/schedule-runner.js';
import { useBrowser } from '../pages/browser.js';
import { ReportReader } from '../pages/report-reader.js';
import { until } from '../pages/until.js';
import { useDemo } from './demo-site.js';

/** Keeps the bytes of the file that the next export hands over: the policy of the page lets no address of it be asked. */
const catchFile = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (file) => {
      void (file as Blob)
        .arrayBuffer()
        .then((bytes) => ((window as unknown as { file: number[] }).file = [...new Uint8Array(bytes)]));
      return createObjectURL(file);
    };
    HTMLAnchorElement.prototype.click = () => {};
  });

const caught = async (page: Page): Promise<Buffer> => {
  const read = () => page.evaluate(() => (window as unknown as { file?: number[] }).file ?? null);
  await until('the file', async () => (await read()) !== null);
  return Buffer.from((await read())!);
};

describe('a report that is scheduled on the page', () => {
  const demo = useDemo(new Date('2026-11-21T12:00:00Z'), 'apache');
  const browser = useBrowser();
  let outbox = '';
  before(async () => (outbox = await mkdtemp(join(tmpdir(), 'demo-outbox-'))));
  after(() => rm(outbox, { recursive: true }));

  it('is the file that the same reader exports, byte for byte', async () => {
    const { page } = await browser.open(
      demo.address('/?log=apache&lang=pt-BR&api-log=v1.status%3D4xx%2C5xx'),
      (created) => created.emulateTimezone('America/Sao_Paulo'),
    );
    const reader = new ReportReader(page);
    await reader.seesRows();
    await reader.hasAllParts();
    await reader.finds('Remover o filtro Status: 4xx,5xx', 'button');

    await reader.press('Exibir ações');
    await reader.press('Agendar relatório', 'menuitem');
    await reader.finds('Agendar relatório', 'dialog');
    await reader.fill('Nome', 'Erros do dia');
    await reader.fill('Destinatários', 'ana@example.com');
    await reader.choose('Abrange', 'everything');
    await reader.press('Agendar');
    await reader.sees('Agendado: Erros do dia.');
    await reader.press('Fechar');

    await catchFile(page);
    await reader.press('Exibir ações');
    await reader.press('Exportar CSV', 'menuitem');
    const exported = await caught(page);

    const { schedules: queue, logs } = demo.backend();
    // Daily is the default of the dialog, so a day later it is due.
    const clock = () => Date.now() + 24 * 60 * 60_000;
    const options = { queue, logs, deliver: toOutbox(outbox), mayRead: () => true, folder: outbox, clock };
    await new ScheduleRunner(options).runDue();
    const [name, ...others] = await readdir(outbox);
    assert.match(name!, /^Erros-do-dia-\d{4}-\d\d-\d\d-0800-[\da-f]{8}\.csv$/);
    assert.deepEqual(others, []);
    const sent = await readFile(join(outbox, name!));
    assert.ok(exported.equals(sent), `${exported.length} bytes exported, ${sent.length} sent`);
    assert.ok(sent.length > 10_000);
    // A file of another language or zone, which the same rows would make too, is another one.
    assert.match(sent.toString(), /^\ufeff"Código";"Client ID";"Cliente";/);
    assert.match(sent.toString(), /-03:00"/);
  });
});
