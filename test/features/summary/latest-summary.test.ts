import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { LatestAnswer } from '../../../src/report/latest-answer.js';
import { answerSummary } from '../../../stories/support/answer-summary.js';
import { find } from '../../support/screen.js';
import { show } from '../../support/show.js';
import { keyboardReady } from '../../support/table.js';
import { until } from '../../support/until.js';

const ROWS = Array.from({ length: 400 }, (_, place) => ({
  id: 1000 - place,
  client: place % 4 === 0 ? 'acme' : 'billing',
  resource: place % 4 === 0 ? '/v2/slow' : '/v2/quick',
  status: place % 8 < 2 ? 503 : 200,
  error: place % 8 < 2,
  time: 5,
  dateTime: new Date(Date.UTC(2026, 10, 20, 12) - place * 30_000).toISOString(),
}));

const frames = async (count: number): Promise<void> => {
  for (let at = 0; at < count; at++) await new Promise(requestAnimationFrame);
};

/** What the panel shows after an answer for other filters was received last, though it was asked for first, and how often it asked. */
const afterLateAnswer = async (
  choice: string,
  asked: string,
): Promise<{ readonly shown: string; readonly questions: number }> => {
  let held = 0;
  let read = 0;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const { report, endpoint } = await show({ pageSize: 50 }, ROWS, {
    mostRows: 50,
    summary: async (log, call) => {
      const answer = answerSummary(log, call);
      const { searchParams } = call.url;
      if (searchParams.get('is.client') !== 'acme' || searchParams.get('summary') !== asked) return answer;
      held++;
      // A server that does not hear that nobody waits any more.
      await released;
      queueMicrotask(() => read++);
      return answer;
    },
  });
  await keyboardReady(report);
  (await find(report, 'radio', 'Summary')).click();
  const select = await until(() => report.shadowRoot!.querySelector<HTMLSelectElement>('.summary select'));
  select.value = [...select.options].find(({ text }) => text === choice)!.value;
  select.dispatchEvent(new Event('change'));
  const shown = (): string =>
    [...report.shadowRoot!.querySelectorAll('.summary tbody th')].map((cell) => cell.textContent).join();
  await until(() => shown().includes('/v2/slow') && shown().includes('/v2/quick'));
  report.filters = { 'is.client': 'acme' };
  await until(() => held > 0);
  report.filters = { 'is.client': 'billing' };
  await until(() => shown().includes('/v2/quick') && !shown().includes('/v2/slow'));
  release();
  await until(() => read === held);
  await frames(5);
  // Entries that failed without a status are another question.
  const questions = endpoint.summaries.filter(
    ({ url: { searchParams } }) =>
      searchParams.get('summary') === asked &&
      searchParams.get('is.client') === 'billing' &&
      !searchParams.has('error'),
  ).length;
  return { shown: shown(), questions };
};

describe('an answer to an earlier question that comes late', () => {
  before(() => setViewport({ width: 1280, height: 900 }));

  for (const [choice, asked] of [
    ['Resource', 'resource'],
    ['Errors', 'status'],
  ] as const)
    it(`never takes the place of a later one: ${choice}`, async () => {
      const { shown, questions } = await afterLateAnswer(choice, asked);
      expect(shown).to.include('/v2/quick');
      expect(shown).not.to.include('/v2/slow');
      // Not once before the rows were received, and a second time with them.
      expect(questions).to.equal(1);
    });

  it('would be found out: where all answers are used as they come, the earlier one is shown', async () => {
    const { ask } = LatestAnswer.prototype;
    LatestAnswer.prototype.ask = async (question, answered) =>
      answered(await question(new AbortController().signal));
    try {
      const { shown } = await afterLateAnswer('Resource', 'resource');
      expect(shown).to.include('/v2/slow');
    } finally {
      LatestAnswer.prototype.ask = ask;
    }
  });
});
