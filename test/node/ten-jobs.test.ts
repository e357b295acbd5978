import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { until } from '../pages/until.js';
import { Actions, MOST_ACTIONS } from './actions.js';
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

describe('what people come for, over a million rows', () => {
  const jobs = useJobs();

  const opened = async (log?: string) => {
    const { page, reader } = await jobs.open(log);
    const actions = new Actions(page, reader);
    const isDone = (): void => assert.ok(actions.count <= MOST_ACTIONS, `${actions.count} actions`);
    return { page, reader, actions, isDone };
  };

  it('why a client has 401s, since when and how often', async () => {
    const { page, reader, actions, isDone } = await opened();
    await actions.press('Show filters');
    await reader.fill('Client', 'billing');
    await reader.fill('Status', '401');
    await actions.pressKey('Enter');
    await reader.finds('Remove filter Status: 401', 'button');
    await actions.press('Find causes');
    assert.match(await foundIn(page, '.causes .comparison-found'), /\d+ of [\d,]+ have |Nothing unusual/);
    await actions.choose('Summary');
    await reader.sees('entries failed');
    assert.match(await reader.text(), /First\s+Last/);
    isDone();
  });

  it('the slowest endpoints of the last hour', async () => {
    const { page, reader, actions, isDone } = await opened();
    await actions.press('Time range', 'combobox');
    await actions.press('Last hour', 'option');
    await actions.choose('Summary');
    await reader.finds('p95', 'button');
    await actions.press('p95');
    await slowestFirst(page);
    isDone();
  });

  it('what changed at a time', async () => {
    const { page, actions, isDone } = await opened();
    await actions.drag(0.3, 0.34);
    await actions.press('What changed');
    assert.match(await foundIn(page, '.timeline-changes'), /\d+ of [\d,]+ have |Nothing unusual/);
    isDone();
  });

  it('which address asks most, how often it fails, and its requests alone', async () => {
    const { page, reader, actions, isDone } = await opened();
    await actions.press('Show filters');
    await actions.press('IP', 'textbox');
    const first = (): Promise<string> =>
      page.evaluate(() => {
        const { shadowRoot } = document.querySelector('api-log-report')!;
        const list = shadowRoot!.querySelector('[role="listbox"][aria-label="Values of IP"]');
        return list?.querySelector('[role="option"]')?.textContent ?? '';
      });
    await until('the commonest address', async () => /\d+\.\d+\.\d+\.\d+/.test(await first()));
    assert.match(await first(), /failed/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    actions.count += 2;
    await reader.sees('IP is');
    isDone();
  });

  it('the requests of a network, how many and how often they fail', async () => {
    const { page, reader, actions, isDone } = await opened();
    await actions.press('Show filters');
    await reader.fill('IP', '10.21.0.0/16');
    await actions.pressKey('Enter');
    await reader.finds('Remove filter IP: is in 10.21.0.0/16', 'button');
    await onlyRowsWith(page, 'IP', (address) => address.startsWith('10.21.'));
    await actions.choose('Summary');
    await reader.sees('entries failed');
    isDone();
  });

  it('a colleague is handed this view and this row, and lands there', async () => {
    const { page, reader, actions, isDone } = await opened();
    await jobs.allowClipboard(page);
    await reader.sees('1,000,000 entries');
    const id = await actions.openRow(4);
    await actions.press('Copy link');
    await reader.sees('Copied');
    isDone();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const colleague = await jobs.openBeside(page, link);
    await until('the row of the link', async () => (await markedRow(colleague.page)) === id);
  });

  it('the CSV of last month', async () => {
    const { page, reader, actions, isDone } = await opened();
    await catchFile(page);
    await actions.press('Time range', 'combobox');
    await actions.press('Last month', 'option');
    const count = await fewerEntries(reader);
    await actions.press('View actions');
    await actions.press('Export CSV', 'menuitem');
    isDone();
    await hasLastMonth(page, count);
  });

  it('a weekly mail of the week before', async () => {
    const { page, reader, actions, isDone } = await opened();
    await actions.press('View actions');
    await actions.press('Schedule report', 'menuitem');
    await actions.press('Every week, the week before');
    await reader.fill('Name', 'For the auditor');
    await reader.fill('Recipients', 'auditor@example.com');
    await actions.press('Schedule');
    await reader.sees('Scheduled: For the auditor.');
    isDone();
    await hasWeeklySchedule(page);
  });

  it('watching while a customer retries, until it works', async () => {
    const { page, reader, actions, isDone } = await opened('own-requests');
    await actions.press('Find in all fields', 'combobox');
    await page.keyboard.type('/api/logs/');
    await actions.pressKey('Enter');
    await reader.finds('Remove filter Any field: contains /api/logs/', 'button');
    await actions.press('Tell me when…');
    await actions.press('Stop when one succeeds', 'menuitemcheckbox');
    isDone();
    assert.equal(await statusOf(page, '/api/logs/none'), 404);
    await firstStatus(page, 404);
    assert.doesNotMatch(await reader.text(), /Live stopped/);
    assert.equal(await statusOf(page, '/api/logs/cloudtrail?limit=1'), 200);
    await reader.sees('Live stopped: a request succeeded.');
    await firstStatus(page, 200);
  });

  it('a request by its number, the column unknown', async () => {
    const { page, reader, actions, isDone } = await opened();
    await reader.sees('1,000,000 entries');
    await actions.press('Find in all fields', 'combobox');
    await page.keyboard.type('123456');
    await actions.pressKey('Enter');
    assert.match(await foundIn(page, '.details'), /123456/);
    assert.deepEqual(await columnOf(page, 'ID'), ['123456']);
    isDone();
  });

  it('a request by a text that is in any field', async () => {
    const { page, reader, actions, isDone } = await opened();
    await actions.press('Find in all fields', 'combobox');
    await page.keyboard.type('certificates/7');
    await actions.pressKey('Enter');
    await reader.finds('Remove filter Any field: contains certificates/7', 'button');
    await onlyRowsWith(page, 'URL', (address) => address.includes('certificates/7'));
    isDone();
  });
});
