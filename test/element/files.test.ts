import { expect } from '@open-wc/testing';
import combined from '../corpora/logs/apache-combined.txt?raw';
import type { ApiLogReport } from '../../src/index.js';
import { sampleRow } from '../../stories/support/sample-rows.js';
import formulas from '../corpora/csv/formulas.json' with { type: 'json' };
import { nameOf } from '../support/accessible.js';
import { savedFiles, type SavedFile } from '../support/saved-files.js';
import { find, findText, gone, query } from '../support/screen.js';
import { search } from '../support/search-form.js';
import { show } from '../support/show.js';
import { cellTexts, columnTexts, counted, dataRows, headings, loaded } from '../support/table.js';
import { until } from '../support/until.js';

const LINES = 101;

/** A long file, whose second part comes when it may. */
const inTwoParts = () => {
  const part = new TextEncoder().encode(`${combined.trimEnd()}\n`.repeat(200));
  const parts = [part, part, part];
  let goOn = (): void => undefined;
  const released = new Promise<void>((resolve) => (goOn = resolve));
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      if (parts.length < 3) await released;
      const next = parts.pop();
      if (next) controller.enqueue(next);
      else controller.close();
    },
  });
  return { stream, goOn };
};

/** The reader is content with the first part. */
const stopReading = async (report: ApiLogReport, goOn: () => void): Promise<void> => {
  await findText(report, '20,200 rows read so far');
  (await find(report, 'button', 'Cancel')).click();
  goOn();
  await findText(report, 'The file was not read to its end. Everything before that is shown.');
  await gone(report, 'button', 'Cancel');
  await counted(report, 2 * 20_200 + 1);
};

/** A server that gives a file, whatever it is asked. */
const fileServer = (body: () => BodyInit, type = 'text/plain') => {
  const asked: string[] = [];
  const serve: typeof fetch = async (input) => {
    asked.push(new Request(input).url);
    return new Response(body(), { headers: { 'Content-Type': type } });
  };
  return { serve, asked };
};

const zipped = async (text: string): Promise<ArrayBuffer> =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();

describe('an endpoint that is a log file', () => {
  for (const [name, pack] of [
    ['as it is', async (text: string) => new TextEncoder().encode(text).buffer],
    ['packed', zipped],
  ] as const) {
    it(`shows its rows, ${name}, and answers from them`, async () => {
      const bytes = await pack(combined);
      const { serve, asked } = fileServer(() => bytes);
      const { report } = await show({ fetch: serve, endpoint: '/logs/access.log' });
      await loaded(report);
      await counted(report, LINES + 1);
      expect(columnTexts(report, 'Method')[0]).to.equal('GET');
      const before = asked.length;
      await search(report, { Status: '404' });
      await until(() => columnTexts(report, 'Status').every((status) => status === '404'));
      expect(asked).to.have.lengthOf(before);
    });
  }

  it('says how far it has been read, and can be stopped there', async () => {
    const { stream, goOn } = inTwoParts();
    const bodies: BodyInit[] = [combined, stream];
    const { serve } = fileServer(() => bodies.shift()!);
    const { report } = await show({ fetch: serve, endpoint: '/logs/access.log' });
    await stopReading(report, goOn);
  });

  it('is read as HAR where its name says so', async () => {
    const entry = {
      startedDateTime: '2026-11-21T08:30:00Z',
      time: 1,
      request: { method: 'PUT', url: '/a' },
      response: { status: 201 },
    };
    const { serve } = fileServer(
      () => JSON.stringify({ log: { version: '1.2', entries: [entry] } }),
      'application/json',
    );
    const { report } = await show({ fetch: serve, endpoint: '/page.har' });
    await loaded(report);
    expect(columnTexts(report, 'Method')).to.deep.equal(['PUT']);
  });

  it('fails as endpoints do where it is not a log', async () => {
    const { serve } = fileServer(() => 'Something went wrong.\nSorry.');
    const { report } = await show({ fetch: serve });
    await findText(report, /is not JSON/);
  });

  it('says that it breaks off, above the rows that are before that', async () => {
    const bytes = (await zipped(combined.repeat(20))).slice(0, -40);
    const { serve } = fileServer(() => bytes);
    const { report } = await show({ fetch: serve, endpoint: '/logs/access.log.gz' });
    await findText(report, 'The file is cut off or damaged. Everything before that is shown.');
    await loaded(report);
    expect(dataRows(report).length).to.be.greaterThan(0);
  });
});

const drop = (target: Element, ...files: File[]): DragEvent => {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const event = new DragEvent('drop', { bubbles: true, cancelable: true, composed: true, dataTransfer });
  target.dispatchEvent(event);
  return event;
};

describe('a file that is dropped', () => {
  it('is shown in place of the rows, and gives way to them again', async () => {
    const { report, endpoint } = await show({ acceptFiles: true });
    await loaded(report);
    await findText(report, /Drop a log file here/);
    const asked = endpoint.calls.length;
    expect(drop(report, new File([combined], 'access.log')).defaultPrevented).to.equal(true);
    await counted(report, LINES + 1);
    await findText(report, 'Showing the file access.log.');
    await until(() => columnTexts(report, 'Method')[0] === 'GET');
    // Of columns those that it has something for.
    await until(() => !headings(report).map(nameOf).includes('Authorization'));
    // Nothing of it goes anywhere.
    expect(endpoint.calls).to.have.lengthOf(asked);
    (await find(report, 'button', 'Back to the log')).click();
    await counted(report, 1235);
    await gone(report, 'button', 'Back to the log');
    expect(headings(report).map(nameOf)).to.include('Authorization');
  });

  it('is the browser\u2019s where the host does not accept it', async () => {
    const { report } = await show();
    await loaded(report);
    expect(drop(report, new File([combined], 'access.log')).defaultPrevented).to.equal(false);
    expect(query(report, 'button', 'Back to the log')).to.equal(null);
  });

  it('says why it cannot be read, and leaves the way back', async () => {
    const { report } = await show({ acceptFiles: true });
    await loaded(report);
    await findText(report, /Drop a log file here/);
    drop(report, new File(['Dear Sir'], 'letter.txt'));
    await findText(report, 'The file could not be read.');
    (await find(report, 'button', 'Back to the log')).click();
    await counted(report, 1235);
  });

  it('can be chosen with the keyboard', async () => {
    const { report } = await show({ acceptFiles: true });
    await loaded(report);
    await findText(report, 'Open a log file');
    const input = report.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
    input.focus();
    expect(report.shadowRoot!.activeElement).to.equal(input);
    expect(input.labels![0]!.textContent).to.contain('Open a log file');
    const transfer = new DataTransfer();
    transfer.items.add(new File([combined], 'access.log'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await counted(report, LINES + 1);
    expect(report.shadowRoot!.activeElement).not.to.equal(null);
  });

  it('needs no endpoint, of which nothing is said then but where files are not accepted', async () => {
    const failed: (EventTarget | null)[] = [];
    const note = (event: Event): void => void failed.push(event.target);
    document.addEventListener('api-log-error', note);
    const { report } = await show({ acceptFiles: true, endpoint: '' });
    await findText(report, 'Open a log file');
    expect(report.shadowRoot!.textContent).not.to.contain('no endpoint');
    expect(failed).not.to.include(report);
    drop(report, new File([combined], 'access.log'));
    await counted(report, LINES + 1);
    const without = await show({ endpoint: '' });
    await findText(without.report, 'This report has no endpoint.');
    expect(failed).to.include(without.report);
    document.removeEventListener('api-log-error', note);
  });

  it('can be used while an endpoint is still waited for', async () => {
    const { report } = await show({ acceptFiles: true, fetch: () => new Promise(() => undefined) });
    await findText(report, 'Open a log file');
    expect(drop(report, new File([combined], 'access.log')).defaultPrevented).to.equal(true);
    await counted(report, LINES + 1);
  });

  it('says how far it has been read, and can be stopped there', async () => {
    const { report } = await show({ acceptFiles: true });
    await loaded(report);
    await findText(report, 'Open a log file');
    const { stream, goOn } = inTwoParts();
    const file = new File([combined.repeat(400)], 'long.log');
    file.stream = () => stream;
    const input = report.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(input, 'files', { value: [file] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await stopReading(report, goOn);
    (await find(report, 'button', 'Back to the log')).click();
    await counted(report, 1235);
    expect(report.shadowRoot!.textContent).not.to.contain('not read to its end');
  });

  it('is read no further when another one is dropped', async () => {
    const { report } = await show({ acceptFiles: true });
    await loaded(report);
    await findText(report, 'Open a log file');
    const part = new TextEncoder().encode(`${combined.trimEnd()}\n`);
    let isLeft = false;
    const endless = new File([combined], 'endless.log');
    endless.stream = () =>
      new ReadableStream({
        async pull(controller) {
          await new Promise((resolve) => setTimeout(resolve, 1));
          controller.enqueue(part.slice());
        },
        cancel: () => void (isLeft = true),
      });
    drop(report, endless);
    await findText(report, /rows read so far/);
    expect(isLeft).to.equal(false);
    drop(report, new File([combined], 'access.log'));
    await counted(report, LINES + 1);
    await until(() => isLeft);
    await findText(report, 'Showing the file access.log.');
  });

  it('may be a folder, or gone', async () => {
    const { report } = await show({ acceptFiles: true });
    await loaded(report);
    await findText(report, 'Open a log file');
    const folder = new File([], 'logs');
    const fault = new DOMException('A requested file or directory could not be found.', 'NotFoundError');
    folder.stream = () => new ReadableStream({ start: (controller) => controller.error(fault) });
    drop(report, folder);
    await findText(report, /It may be a folder/);
    (await find(report, 'button', 'Back to the log')).click();
    await counted(report, 1235);
  });

  it('gives way to another endpoint of the host', async () => {
    const { report } = await show({ acceptFiles: true });
    await loaded(report);
    await findText(report, /Drop a log file here/);
    drop(report, new File([combined], 'access.log'));
    await counted(report, LINES + 1);
    report.endpoint = `${report.endpoint}/other`;
    await counted(report, 1235);
  });

  for (const [from, to] of [
    ['en', 'pt-BR'],
    ['pt-BR', 'en'],
    ['pt-BR', 'pt-BR'],
    ['es', 'pl'],
    ['pl', 'es'],
  ] as const) {
    it(`shows the rows that were exported: written in ${from}, read in ${to}`, async () => {
      const rows = [
        {
          ...sampleRow(0, 3),
          id: 7,
          error: true,
          time: 12.5,
          dateTime: '2026-11-21T02:04:05.678Z',
          client: 'A "b", c;\r\nd',
        },
        {
          ...sampleRow(1, 3),
          id: 6,
          error: false,
          time: 1900,
          dateTime: '2026-11-21T02:04:00Z',
          client: "'=quoted",
        },
        ...formulas.slice(0, 20).map((client, place) => ({
          ...sampleRow(2, 3),
          id: 5,
          client: String(client),
          dateTime: new Date(Date.UTC(2026, 10, 20, 0, 59 - place)).toISOString(),
        })),
      ];
      const shown = async (locale: string, file?: SavedFile) => {
        const { report } = await show(
          { locale, acceptFiles: true, timeZone: 'America/Sao_Paulo' },
          file ? undefined : rows,
        );
        await loaded(report);
        await until(() => report.shadowRoot!.querySelector('input[type=file]'));
        if (file) drop(report, new File([file.text], file.name));
        await counted(report, rows.length + 1);
        return report;
      };
      const source = await shown(from);
      const [file] = await savedFiles(() => source.exportCsv());
      // Told in one language, so that the texts of the cells can be compared.
      const before = await shown(to);
      const after = await shown(to, file);
      const textsOf = (report: typeof after) => dataRows(report).map(cellTexts);
      await until(() => textsOf(after).length === textsOf(before).length);
      expect(textsOf(after)).to.deep.equal(textsOf(before));
      expect(textsOf(after).length).to.be.greaterThan(2);
    });
  }
});
