import { expect } from '@open-wc/testing';
import { PrintAnswer } from '../../src/formats/print/print-answer.js';
import { createLanguage } from '../../src/i18n/language.js';
import { ENGLISH } from '../../src/i18n/locales.js';

const START = Date.parse('2026-11-21T12:00:00Z');
const MINUTE = 60_000;

type Given = Readonly<Record<string, unknown>> & { readonly minute?: number };

const answerOf = (rows: readonly Given[]): PrintAnswer => {
  const answer = new PrintAnswer(createLanguage(ENGLISH, 'UTC'), 'DD/MM/YYYY HH:mm');
  for (const { minute, ...row } of rows)
    answer.add((key) => row[key], minute === undefined ? NaN : START + minute * MINUTE);
  return answer;
};

const ROWS: readonly Given[] = [
  { minute: 0, status: 200 },
  { minute: 1, status: 401 },
  { minute: 7, status: 503 },
  { minute: 7, status: 401 },
  { minute: 30, status: 200 },
  { status: '200' },
];

describe('what the first sheet says of the rows', () => {
  it('is how many failed, how most did, and from when to when', () => {
    expect(answerOf(ROWS).sentences()).to.equal(
      '3 of 6 entries failed (50%). Most failures: 401 (2). First failure: 21/11/2026 12:01. Last failure: 21/11/2026 12:07.',
    );
    expect(answerOf(ROWS.filter(({ status }) => Number(status) === 200)).sentences()).to.equal(
      'None of these entries failed.',
    );
    expect(answerOf([{ error: true }, { error: false }]).sentences()).to.equal(
      '1 of 2 entries failed (50%).',
    );
  });

  it('is nothing where no row says how it ended, or there is none', () => {
    expect(answerOf([{ minute: 0, name: 'ana' }]).sentences()).to.equal('');
    expect(answerOf([]).sentences()).to.equal('');
  });

  it('is a chart in which each row has its part of a bar', () => {
    const chart = answerOf(ROWS).chart()!;
    const { shapes, labels, legend } = chart;
    // A minute where two failed is twice as high as one with a single row, and nothing reaches beyond the chart.
    const heights = (name: string) =>
      shapes.filter((shape) => shape.name === name).map(({ height }) => height);
    expect(heights('good')).to.have.lengthOf(2);
    expect(heights('refused')).to.have.lengthOf(2);
    expect(heights('broken')).to.deep.equal(heights('refused').slice(1));
    const one = heights('good')[0]!;
    expect(shapes.reduce((sum, { height }) => sum + height, 0)).to.be.closeTo(one * 5, 0.001);
    for (const { x, y, width, height } of shapes) {
      expect(Math.min(x, y)).to.be.at.least(0);
      expect(x + width).to.be.at.most(chart.width);
      expect(y + height).to.be.at.most(chart.baseline + 0.001);
    }
    expect(labels.map(({ text }) => text).slice(0, 2)).to.deep.equal(['2', '21/11/2026 12:00']);
    expect(legend.map(({ text }) => text)).to.deep.equal(['4xx', '5xx']);
  });

  it('has no chart where the rows are of one moment, or of none', () => {
    expect(answerOf([{ minute: 3 }, { minute: 3 }]).chart()).to.equal(null);
    expect(answerOf([{ status: 200 }, { status: 401 }]).chart()).to.equal(null);
  });
});
