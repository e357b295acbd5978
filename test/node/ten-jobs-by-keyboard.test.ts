import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { until } from '../pages/until.js';
import {
  catchFile,
  columnOf,
  fewerEntries,
  firstStatus,
  foundIn,
  hasLastMonth,
  hasWeeklySchedule,
  markedRow,
  onlyRowsWith,
  slowestFirst,
  statusOf,
  useJobs,
} from './jobs.js';
import { KeyboardActions } from './keyboard-actions.js';

describe('what people come for, over a million rows, by the keyboard alone', () => {
  const jobs = useJobs();

  /** The keyboard is in the report, on the first stop. */
  const opened = async (log?: string) => {
    const { page, reader } = await jobs.open(log);
    const keys = new KeyboardActions(page);
    await keys.goTo(/^Show filters/);
    return { page, reader, keys };
  };

  it('why a client has 401s, since when and how often', async () => {
    const { page, reader, keys } = await opened();
    await keys.press('f');
    await keys.isOn(/^Client ID$/);
    await keys.press('Tab');
    await keys.type('billing');
    await keys.goTo(/^Status$/);
    await keys.type('401');
    await keys.press('Enter');
    await reader.finds('Remove filter Status: 401', 'button');
    await keys.press('F6');
    await keys.goTo(/^Find causes$/);
    await keys.press('Enter');
    assert.match(await foundIn(page, '.causes .comparison-found'), /\d+ of [\d,]+ have |Nothing unusual/);
    await keys.press('g');
    await reader.sees('entries failed');
    assert.match(await reader.text(), /First\s+Last/);
  });

  it('the slowest endpoints of the last hour', async () => {
    const { page, reader, keys } = await opened();
    await keys.press('F6');
    await keys.isOn(/^Time range$/);
    await keys.type('last hour');
    await keys.press('ArrowDown', 'Enter');
    await until('the last hour', async () => !(await reader.text()).includes('1,000,000 entries'));
    await keys.goTo(/^Find causes$/);
    await keys.press('g');
    await reader.finds('p95', 'button');
    await keys.goTo(/^p95/);
    await keys.press('Enter');
    await slowestFirst(page);
  });

  it('what changed at a time', async () => {
    const { page, keys } = await opened();
    await keys.goTo(/^Timeline/);
    await keys.press('ArrowLeft', 'ArrowLeft');
    await keys.pressWithShift('ArrowLeft');
    await keys.goTo(/^What changed$/);
    await keys.press('Enter');
    assert.match(await foundIn(page, '.timeline-changes'), /\d+ of [\d,]+ have |Nothing unusual/);
  });

  it('which address asks most, how often it fails, and its requests alone', async () => {
    const { reader, keys } = await opened();
    await keys.press('f');
    await keys.isOn(/^Client ID$/);
    await keys.goTo(/^IP$/);
    await reader.finds('Values of IP', 'listbox');
    await keys.press('ArrowDown', 'Enter');
    await reader.sees('IP is');
  });

  it('the requests of a network, how many and how often they fail', async () => {
    const { page, reader, keys } = await opened();
    await keys.press('/');
    await keys.isOn(/^Find in all fields$/);
    await keys.type('10.21.0.0/16');
    await keys.press('Enter');
    await reader.finds('Remove filter IP: is in 10.21.0.0/16', 'button');
    await onlyRowsWith(page, 'IP', (address) => address.startsWith('10.21.'));
    await keys.goTo(/^Find causes$/);
    await keys.press('g');
    await reader.sees('entries failed');
  });

  it('a colleague is handed this view and this row, and lands there', async () => {
    const { page, reader, keys } = await opened();
    await jobs.allowClipboard(page);
    await reader.sees('1,000,000 entries');
    await keys.press('F6', 'F6');
    const { text } = await keys.isOn(/./, 'row');
    await keys.press('Enter');
    await keys.goTo(/^Copy link$/);
    await keys.press('Enter');
    await reader.sees('Copied');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const colleague = await jobs.openBeside(page, link);
    await until('the row of the link', async () => (await markedRow(colleague.page)) !== null);
    assert.ok(text.startsWith((await markedRow(colleague.page))!));
  });

  it('the CSV of last month', async () => {
    const { page, reader, keys } = await opened();
    await catchFile(page);
    await keys.press('F6');
    await keys.isOn(/^Time range$/);
    await keys.type('last month');
    await keys.press('ArrowDown', 'Enter');
    const count = await fewerEntries(reader);
    await keys.pressWithShift('F6');
    await keys.goTo(/^View actions$/, 'ArrowRight');
    await keys.press('Enter');
    await keys.goTo(/^Export CSV$/, 'ArrowDown');
    await keys.press('Enter');
    await hasLastMonth(page, count);
  });

  it('a weekly mail of the week before', async () => {
    const { page, reader, keys } = await opened();
    await keys.goTo(/^View actions$/, 'ArrowRight');
    await keys.press('Enter');
    await keys.goTo(/^Schedule report$/, 'ArrowDown');
    await keys.press('Enter');
    await keys.isOn(/^Name$/);
    await keys.type('By keyboard');
    await keys.goTo(/^Covers$/);
    await keys.type('The week');
    await keys.goTo(/^Frequency$/);
    await keys.type('Weekly');
    await keys.goTo(/^Recipients$/);
    await keys.type('auditor@example.com');
    await keys.press('Enter');
    await reader.sees('Scheduled: By keyboard.');
    await keys.isOn(/^Schedule$/);
    await hasWeeklySchedule(page);
  });

  it('watching while a customer retries, until it works', async () => {
    const { page, reader, keys } = await opened('own-requests');
    await keys.press('/');
    await keys.isOn(/^Find in all fields$/);
    await keys.type('/api/logs/');
    await keys.press('Enter');
    await reader.finds('Remove filter Any field: contains /api/logs/', 'button');
    await keys.goTo(/^Tell me when/);
    await keys.press('Enter');
    await keys.goTo(/^Stop when one succeeds$/, 'ArrowDown');
    await keys.press('Enter', 'Escape');
    await keys.isOn(/^Tell me when/);
    assert.equal(await statusOf(page, '/api/logs/none'), 404);
    await firstStatus(page, 404);
    assert.equal(await statusOf(page, '/api/logs/cloudtrail?limit=1'), 200);
    await reader.sees('Live stopped: a request succeeded.');
    await firstStatus(page, 200);
    await keys.isOn(/^Tell me when/);
  });

  it('a request by its number, the column unknown', async () => {
    const { page, reader, keys } = await opened();
    await reader.sees('1,000,000 entries');
    await keys.press('/');
    await keys.isOn(/^Find in all fields$/);
    await keys.type('123456');
    await keys.press('Enter');
    assert.match(await foundIn(page, '.details'), /123456/);
    await keys.isOn(/./, 'heading');
    assert.deepEqual(await columnOf(page, 'ID'), ['123456']);
  });

  it('a request by a text that is in any field', async () => {
    const { page, reader, keys } = await opened();
    await reader.sees('1,000,000 entries');
    await keys.press('/');
    await keys.isOn(/^Find in all fields$/);
    await keys.type('certificates/7');
    await keys.press('Enter');
    await reader.finds('Remove filter Any field: contains certificates/7', 'button');
    await until('rows with the text', async () => {
      const addresses = await columnOf(page, 'URL');
      return addresses.length > 0 && addresses.every((address) => address.includes('certificates/7'));
    });
    await keys.isOn(/^Find in all fields$/);
  });
});
