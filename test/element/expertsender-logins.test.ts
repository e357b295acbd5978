import { expect } from '@open-wc/testing';
import { rowsSource } from '../../src/index.js';
import { show } from '../support/show.js';
import { search } from '../support/search-form.js';
import { counted, columnTexts, loaded, sortBy } from '../support/table.js';
import { until } from '../support/until.js';

/** Attempts in no order; one has its result as a boolean. */
const ATTEMPTS = [
  { name: 'Failed lately', login: 'failed', lastFailedLoginDate: '2026-11-20T10:00:00Z' },
  { name: 'First', login: 'successful', successfulLoginDate: '2026-11-18T09:00:00Z' },
  {
    name: 'Last',
    login: 'successful',
    successfulLoginDate: '2026-11-21T09:00:30Z',
    lastFailedLoginDate: '2026-11-19T10:00:00Z',
  },
  { name: 'Failed once', login: false, lastFailedLoginDate: '2026-11-17T10:00:00Z' },
  { name: 'Second', login: true, successfulLoginDate: '2026-11-19T09:00:00Z' },
];

const shown = async () => {
  const { report } = await show({ preset: 'expertsender-logins', source: rowsSource(ATTEMPTS) }, []);
  // Room for all rows beside the search fields.
  report.style.setProperty('--api-log-height', '60rem');
  await loaded(report, ATTEMPTS.length);
  return report;
};

const found = async (fields: Record<string, string>, count: number): Promise<string[]> => {
  const report = await shown();
  await search(report, fields);
  await counted(report, count + 1);
  return columnTexts(report, 'Name');
};

describe('the user logins of ExpertSender, where nobody but the report filters and sorts', () => {
  it('are shown newest first by the later of their two dates, failed ones among the others', async () => {
    const names = columnTexts(await shown(), 'Name');
    expect(names).to.deep.equal(['Last', 'Failed lately', 'Second', 'First', 'Failed once']);
  });

  it('are sorted by the last failed login too', async () => {
    const report = await shown();
    await sortBy(report, 'Last failed login date');
    await until(() => columnTexts(report, 'Name')[0] === 'Failed lately');
    expect(columnTexts(report, 'Name').slice(0, 3)).to.deep.equal(['Failed lately', 'Last', 'Failed once']);
  });

  it('are found by their result, by word or by boolean', async () => {
    expect(await found({ Login: 'failed' }, 2)).to.have.members(['Failed lately', 'Failed once']);
    expect(await found({ Login: 'successful' }, 3)).to.have.members(['First', 'Second', 'Last']);
  });

  it('are found by a range of the successful login, to the minute', async () => {
    const range = {
      'Successful login date': '2026-11-19T09:00',
      'Successful login until': '2026-11-21T09:00',
    };
    expect(await found(range, 2)).to.have.members(['Second', 'Last']);
  });

  it('are found by a range of the failed login, which leaves the other date alone', async () => {
    const range = {
      'Last failed login date': '2026-11-19T00:00',
      'Last failed login until': '2026-11-20T10:00',
    };
    expect(await found(range, 2)).to.have.members(['Failed lately', 'Last']);
  });

  it('ask an endpoint for each range under a name of its own', async () => {
    const { report, endpoint } = await show({ preset: 'expertsender-logins' }, ATTEMPTS);
    await loaded(report);
    expect(endpoint.asked()[0]!['sort']).to.equal('-successfulLoginDate');
    await search(report, {
      'Last failed login date': '2026-11-19T00:00',
      'Successful login until': '2026-11-21T09:00',
    });
    // Where nothing matches, the report asks how many there would be without each filter, too.
    const asked = await until(() => endpoint.asked().find((one) => one['lastFailedLoginDateFrom']));
    const { lastFailedLoginDateFrom, until: last, from } = asked;
    expect([lastFailedLoginDateFrom, last, from]).to.deep.equal([
      '2026-11-19T00:00:00.000Z',
      '2026-11-21T09:00:59.999Z',
      undefined,
    ]);
  });
});
