import { expect } from '@open-wc/testing';
import { ENDPOINT, fakeEndpoint } from '../../stories/support/fake-endpoint.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { reportElement } from '../../stories/support/report-element.js';
import { ApiLogReport as ClassAlone } from '../../src/element.js';
import { define } from '../../src/define.js';
import { find } from '../support/screen.js';
import { eventsOf, place, show } from '../support/show.js';
import { columnTexts, dataRows, loaded, scrollerOf } from '../support/table.js';
import { quiet, until } from '../support/until.js';

const warningsDuring = (act: () => void): string[] => {
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (...parts: unknown[]) => warnings.push(parts.join(' '));
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return warnings;
};

describe('registering', () => {
  it('takes no name when only the class is imported', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    try {
      const inside = frame.contentWindow as Window & typeof globalThis;
      const script = inside.document.createElement('script');
      script.type = 'module';
      const address = new URL('../../src/element.ts', import.meta.url).href;
      script.textContent = `import { ApiLogReport } from '${address}'; window.loadedClass = ApiLogReport;`;
      inside.document.body.append(script);
      await until(() => 'loadedClass' in inside);
      expect(inside.customElements.get('api-log-report')).to.equal(undefined);
    } finally {
      frame.remove();
    }
  });

  it('keeps quiet about the same version twice', () => {
    expect(warningsDuring(() => define())).to.deep.equal([]);
    expect(customElements.get('api-log-report')).to.equal(ClassAlone);
  });

  it('warns of another version, by both numbers, and leaves it in place', () => {
    const tag = `second-version-${Date.now()}`;
    const other = class extends HTMLElement {
      static version = '0.0.1-other';
    };
    customElements.define(tag, other);
    const [warning, ...more] = warningsDuring(() => define(tag));
    expect(more).to.deep.equal([]);
    expect(warning).to.contain('0.0.1-other').and.to.contain(ClassAlone.version);
    expect(customElements.get(tag)).to.equal(other);
  });

  it('keeps what was set before the tag was known', async () => {
    const tag = `late-report-${Date.now()}`;
    const endpoint = fakeEndpoint(logOfLength(30));
    const early = Object.assign(document.createElement(tag), {
      endpoint: ENDPOINT,
      fetch: endpoint,
      cache: 'none',
      filters: { client: 'ana' },
      filtersOpen: true,
    }) as unknown as ClassAlone;
    await place(early);
    define(tag);
    await loaded(early);
    await find(early, 'search');
    expect(early.filters).to.deep.equal({ client: 'ana' });
    expect(endpoint.asked()[0]).to.include({ client: 'ana' });
  });
});

describe('a report that moves', () => {
  it('keeps its rows and asks for none when it moves within the page', async () => {
    const { report, endpoint } = await show({ pageSize: 2000 });
    await loaded(report, 5);
    scrollerOf(report).scrollTop = 600;
    await until(() => dataRows(report)[0]?.ariaRowIndex !== '2' && dataRows(report).length > 5);
    const rows = columnTexts(report, 'ID');
    const { length } = endpoint.calls;
    const elsewhere = document.createElement('div');
    report.parentElement!.append(elsewhere);
    elsewhere.append(report);
    await quiet(100);
    expect(columnTexts(report, 'ID').length).to.be.at.least(rows.length - 2);
    expect(endpoint.calls).to.have.lengthOf(length);
  });

  it('gives up what is under way when it is taken out', async () => {
    const { report, endpoint } = await show({}, undefined, { latency: Infinity });
    await until(() => endpoint.calls.length === 1);
    const errors = eventsOf(report, 'api-log-error');
    report.parentElement!.remove();
    await until(() => endpoint.calls[0]!.signal!.aborted);
    await quiet(50);
    expect(errors).to.deep.equal([]);
  });

  it('gives up an export when it is taken out', async () => {
    const { report, endpoint } = await show({}, logOfLength(100_000), {
      latency: (_call, at) => (at < 2 ? 0 : Infinity),
    });
    await loaded(report);
    const exported = report.exportCsv();
    await until(() => endpoint.calls.at(-1)!.url.searchParams.get('limit') === '1000');
    await until(() => endpoint.calls.some(({ url }) => url.searchParams.get('offset') === '1000'));
    report.parentElement!.remove();
    await exported;
    expect(endpoint.calls.at(-1)!.signal!.aborted).to.equal(true);
  });

  it('asks again where it was waiting when it was taken out and put back', async () => {
    const { report, endpoint } = await show({}, undefined, {
      latency: (_call, at) => (at === 0 ? Infinity : 0),
    });
    await until(() => endpoint.calls.length === 1);
    const parent = report.parentElement!;
    report.remove();
    await quiet(20);
    parent.append(report);
    await loaded(report);
  });

  it('holds a page up in no way when its part of the page, of no language, is taken out', async () => {
    const holder = document.createElement('div');
    const report = reportElement({ endpoint: ENDPOINT, fetch: fakeEndpoint(logOfLength(3)), cache: 'none' });
    holder.append(report);
    document.body.append(holder);
    await loaded(report);
    holder.remove();
    // A search for the language around the report must come to an end at the top of what was taken out.
    let asked = 0;
    holder.getRootNode = () => {
      asked += 1;
      if (asked > 20) throw new Error('The root of what was taken out is asked for without end.');
      return holder;
    };
    report.requestUpdate();
    await report.updateComplete;
    expect(asked).to.be.below(20);
  });
});
