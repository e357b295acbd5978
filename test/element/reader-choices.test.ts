import { expect } from '@open-wc/testing';
import { checkChoices } from '../../src/storage/check-choices.js';
import { ReaderChoices } from '../../src/storage/reader-choices.js';
import { storageName } from '../../src/storage/storage-name.js';
import { senhasegura } from '../../src/presets/senhasegura.js';
import { workato } from '../../src/presets/workato.js';
import { descriptionOf, nameOf } from '../support/accessible.js';
import { show } from '../support/show.js';
import { headings, loaded } from '../support/table.js';
import { until } from '../support/until.js';

let readers = 0;
const newReader = (): string => `reader-${Date.now()}-${++readers}`;

const chosen = (cacheKey: string, preset = senhasegura) => {
  const choices = new ReaderChoices(() => {});
  choices.open(preset, cacheKey, checkChoices);
  return choices;
};

const store = (cacheKey: string, value: unknown): void =>
  localStorage.setItem(
    storageName('choices', senhasegura.key, cacheKey),
    typeof value === 'string' ? value : JSON.stringify(value),
  );

const shownHeadings = async (cacheKey: string): Promise<string[]> => {
  const { report } = await show({ cacheKey });
  await loaded(report);
  return headings(report).map(nameOf);
};

describe('what a reader chose', () => {
  it('is there again, as it was', () => {
    const reader = newReader();
    const choices = {
      columns: ['url', 'id'],
      widths: { url: 40 },
      density: 'compact',
      wrapLongText: true,
      timeZone: 'Asia/Tokyo',
      secondTimeZone: 'UTC',
      isTimelineFolded: true,
    } as const;
    chosen(reader).choose(choices);
    expect(chosen(reader).current).to.deep.equal(choices);
  });

  it('loses nothing that another page of the same reader chose meanwhile', () => {
    const reader = newReader();
    const [one, other] = [chosen(reader), chosen(reader)];
    one.choose({ density: 'compact' });
    other.choose({ timeZone: 'UTC' });
    expect(other.current.density).to.equal('normal');
    expect(chosen(reader).current).to.include({ density: 'compact', timeZone: 'UTC' });
  });

  it('stops nothing where a storage has a second clock that has no name of its own', async () => {
    for (const secondTimeZone of ['local', 'Nowhere/At_All', 7]) {
      const reader = newReader();
      store(reader, { version: 1, secondTimeZone, timeZone: 'local' });
      expect(chosen(reader).current).to.include({ secondTimeZone: null, timeZone: 'local' });
      expect(await shownHeadings(reader)).to.include('Client');
    }
  });

  it('is shown from the first rendering on', async () => {
    const reader = newReader();
    chosen(reader).choose({ columns: ['url', 'id'] });
    expect(await shownHeadings(reader)).to.deep.equal(['URL', 'ID']);
  });

  it('is never shown to another reader, or in another report', async () => {
    const reader = newReader();
    chosen(reader).choose({ columns: ['url', 'id'] });
    expect(await shownHeadings(newReader())).to.have.lengthOf(15);
    expect(chosen(reader, workato).current.columns).to.equal(null);
  });

  it('changes with the cache-key of a report that is there', async () => {
    const reader = newReader();
    chosen(reader).choose({ columns: ['url', 'id'] });
    const { report } = await show({ cacheKey: reader });
    await loaded(report);
    report.cacheKey = newReader();
    await report.updateComplete;
    expect(headings(report)).to.have.lengthOf(15);
  });

  it('has dates in the zone that was chosen, and not in that of the page', async () => {
    const reader = newReader();
    chosen(reader).choose({ timeZone: 'Asia/Tokyo' });
    const { report } = await show({ cacheKey: reader, timeZone: 'UTC' });
    await loaded(report);
    expect(headings(report).map(descriptionOf).join()).to.contain('Asia/Tokyo');
  });

  it('keeps a column that comes with the explanations of the host, whenever those come', async () => {
    const reader = newReader();
    store(reader, { version: 1, columns: ['id', 'cause'] });
    const { report } = await show({ cacheKey: reader });
    await loaded(report);
    expect(headings(report).map(nameOf)).to.deep.equal(['ID']);
    report.explanations = [{ when: { status: 401 }, cause: 'The key is past its last day.' }];
    // What explains rows is loaded when the first explanations are set.
    await until(() => headings(report).length === 2);
    expect(headings(report).map(nameOf)).to.deep.equal(['ID', 'Cause']);
    report.explanations = null;
    await report.updateComplete;
    expect(headings(report).map(nameOf)).to.deep.equal(['ID']);
  });

  it('goes before the columns of the host', async () => {
    const reader = newReader();
    chosen(reader).choose({ columns: ['url', 'id'] });
    const { report } = await show({ cacheKey: reader, columns: ['client'] });
    await loaded(report);
    expect(headings(report).map(nameOf)).to.deep.equal(['URL', 'ID']);
  });

  it('loses the fields that the report does not know, and keeps the others', () => {
    const reader = newReader();
    store(reader, { version: 1, columns: ['gone', 'url', 'url', 7], widths: { gone: 9, url: 12 } });
    expect(chosen(reader).current).to.deep.include({ columns: ['url'], widths: { url: 12 } });
  });

  const GARBAGE: readonly unknown[] = [
    '',
    '{',
    'null',
    '[]',
    '"text"',
    { version: 2, columns: ['url'] },
    { columns: ['url'] },
    { version: 1, columns: 'url', widths: [], density: 'huge', wrapLongText: 'no', timeZone: 'Nowhere' },
    { version: 1, columns: ['gone'], widths: { url: '12', id: -4, ip: 1e9, method: null } },
    { version: 1, columns: [{ key: 'url' }, null], secondTimeZone: { toString: 1 } },
  ];
  GARBAGE.forEach((value) => {
    it(`is nothing where the storage holds ${JSON.stringify(value)}`, async () => {
      const reader = newReader();
      store(reader, value);
      expect(chosen(reader).current).to.deep.equal(chosen(newReader()).current);
      expect(await shownHeadings(reader)).to.have.lengthOf(15);
    });
  });

  it('holds until the page is left where there is no storage', () => {
    const reader = newReader();
    const { setItem, getItem } = Storage.prototype;
    const refuse = () => {
      throw new DOMException('No storage.', 'SecurityError');
    };
    try {
      Storage.prototype.setItem = refuse;
      Storage.prototype.getItem = refuse;
      const choices = chosen(reader);
      choices.choose({ density: 'compact' });
      choices.open(senhasegura, reader, checkChoices);
      expect(choices.current.density).to.equal('compact');
      choices.open(senhasegura, newReader(), checkChoices);
      expect(choices.current.density).to.equal('normal');
    } finally {
      Object.assign(Storage.prototype, { setItem, getItem });
    }
  });
});
