import { expect } from '@open-wc/testing';
import { find } from '../support/screen.js';
import { show } from '../support/show.js';
import { cellsOf, dataRows, loaded } from '../support/table.js';

const NARROW = '340px';

const narrowReport = async (rows?: readonly object[]) => {
  const { report } = await show({ locale: 'pt-BR' }, rows as never);
  report.style.width = NARROW;
  await loaded(report);
  await find(report, 'button', /Fuso horário/);
  return report;
};

const topOf = (element: Element): number => Math.round(element.getBoundingClientRect().top);

describe('a narrow report', () => {
  it('keeps what is about its look together, at the end of the footer', async () => {
    const report = await narrowReport();
    const look = [
      await find(report, 'button', 'Colunas…'),
      await find(report, 'button', 'Visualizações…'),
      await find(report, 'button', /Fuso horário/),
    ];
    const middles = look.map((one) => topOf(one) + Math.round(one.getBoundingClientRect().height / 2));
    expect(Math.max(...middles) - Math.min(...middles)).to.be.lessThan(3);
    const { right } = look.at(-1)!.getBoundingClientRect();
    expect(report.getBoundingClientRect().right - right).to.be.lessThan(20);
  });

  it('begins a line with the next value where one is missing', async () => {
    const row = { client: 'ana', status: 200, url: '/a', dateTime: '2026-11-20T09:30:00Z' };
    const report = await narrowReport([
      { ...row, id: 1, method: 'GET' },
      { ...row, id: 2 },
    ]);
    const leftOf = (text: string): number[] =>
      dataRows(report)
        .flatMap(cellsOf)
        .filter((cell) => cell.textContent.trim().startsWith(text))
        .map((cell) => cell.getBoundingClientRect().left);
    const starts = leftOf('200');
    expect(starts).to.have.lengthOf(2);
    expect(leftOf('ana')).to.include(Math.min(...starts));
    expect(Math.max(...starts)).to.be.greaterThan(Math.min(...starts));
  });
});
