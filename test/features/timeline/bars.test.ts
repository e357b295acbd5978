import { expect } from '@open-wc/testing';
import { fc } from '../../support/property-tests.js';
import { axisTimes } from '../../../src/features/timeline/axis.js';
import { barsOf } from '../../../src/features/timeline/bars.js';
import { barAt, chooseBuckets, mostBars } from '../../../src/dates/buckets.js';
import { LatestAnswer } from '../../../src/report/latest-answer.js';
import { TimeZone } from '../../../src/i18n/time-zone.js';

const ZONES = ['UTC', 'America/Sao_Paulo', 'Europe/Warsaw', 'Asia/Kolkata', 'America/New_York'].map(
  (name) => new TimeZone(name),
);
const span = fc
  .tuple(fc.integer({ min: 0, max: 2e12 }), fc.integer({ min: 1, max: 3e11 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe('bars of the timeline', () => {
  it('cover any span, follow each other, and are no more than there is room for', () => {
    fc.assert(
      fc.property(span, fc.integer({ min: 0, max: 3000 }), fc.constantFrom(...ZONES), (one, width, zone) => {
        const buckets = chooseBuckets(one, width, zone);
        const { starts, end } = buckets;
        expect(starts.length).to.be.within(1, mostBars(width));
        expect(starts[0]).to.be.at.most(one.start);
        expect(end).to.be.at.least(one.end);
        starts.forEach((start, place) => {
          expect(start).to.be.below(starts[place + 1] ?? end);
          expect(barAt(buckets, start)).to.equal(place);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('begin at midnights where they are days, over changes of the clock', () => {
    const zone = new TimeZone('America/New_York');
    const { bucket, starts } = chooseBuckets(
      { start: Date.UTC(2026, 2, 1), end: Date.UTC(2026, 3, 10) },
      400,
      zone,
    );
    expect(bucket).to.equal('day');
    for (const start of starts) expect(zone.wallClock(start).getUTCHours()).to.equal(0);
    expect(starts.some((start, place) => starts[place + 1]! - start === 23 * 3_600_000)).to.equal(true);
  });

  it('have the days below them where they are of several, and not one hour again and again', () => {
    const noons = { start: Date.UTC(2015, 4, 17, 10), end: Date.UTC(2015, 4, 20, 22) };
    const days = [18, 19, 20].map((day) => Date.UTC(2015, 4, day));
    expect(axisTimes(noons, ZONES[0]!)).to.deep.equal(days);
  });

  it('have three to six times below them', () => {
    const long = fc
      .tuple(fc.integer({ min: 0, max: 2e12 }), fc.integer({ min: 10_000, max: 3e11 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(long, fc.constantFrom(...ZONES), (one, zone) => {
        expect(axisTimes(one, zone).length).to.be.within(3, 6);
      }),
      { numRuns: 100 },
    );
  });

  it('count redirects as success, and failures that no status shows', () => {
    const buckets = { bucket: 1000, starts: [0, 1000], end: 2000 };
    const [bar] = barsOf(buckets, [
      { value: 0, count: 10, failed: 5, classes: { '2xx': 3, '3xx': 2, '4xx': 2, '5xx': 1 } },
    ]);
    expect(bar).to.include({ count: 10, good: 5, refused: 2, broken: 3, unknown: 0, failed: 5 });
    expect(barsOf(buckets, [{ value: 0, count: 4, failed: 1 }])[0]).to.include({ good: 3, broken: 1 });
    expect(barsOf(buckets, [{ value: 0, count: 4 }])[0]).to.include({ unknown: 4, failed: 0 });
  });
});

type Ask = (ask: () => Promise<string>, answered: (answer: string) => void) => Promise<void>;

/** What is used of two answers, where the one that was asked first comes last. */
const used = async (ask: Ask): Promise<string[]> => {
  const answers: string[] = [];
  let answerLate: (answer: string) => void = () => undefined;
  const late = new Promise<string>((resolve) => (answerLate = resolve));
  const first = ask(
    () => late,
    (answer) => answers.push(answer),
  );
  await ask(
    () => Promise.resolve('second'),
    (answer) => answers.push(answer),
  );
  answerLate('first');
  await first;
  return answers;
};

describe('the latest answer', () => {
  it('is the only one that is used', async () => {
    const latest = new LatestAnswer();
    expect(await used((ask, answered) => latest.ask(ask, answered, () => undefined))).to.deep.equal([
      'second',
    ]);
  });

  it('is not, where every answer is taken as it comes: the check finds that', async () => {
    const careless: Ask = async (ask, answered) => answered(await ask());
    expect(await used(careless)).to.not.deep.equal(['second']);
  });

  it('may be given up', async () => {
    const latest = new LatestAnswer();
    const answers: string[] = [];
    const asked = latest.ask(
      () => Promise.resolve('one'),
      (answer) => answers.push(answer),
      () => undefined,
    );
    latest.cancel();
    await asked;
    expect(answers).to.deep.equal([]);
  });
});
