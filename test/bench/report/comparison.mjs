import { markdownTable, short } from './markdown-table.mjs';
import { ratio, summary } from './statistics.mjs';

/**
 * @typedef {object} Figure
 * @property {string} key In each round's result.
 * @property {string} title
 * @property {boolean} [isCompared] Shown with how many times as large as the floor's it is.
 *
 * @typedef {Record<string, readonly Record<string, number>[]>} Rounds By contestant.
 */

const cell = (rounds, floor, { key, isCompared }) => {
  const values = rounds.map((round) => round[key]);
  const { median, low, high } = summary(values);
  if (!Number.isFinite(median)) return '–';
  const others = floor?.map((round) => round[key]) ?? [];
  const times = ratio(values, others);
  const compared = isCompared && floor !== rounds && Number.isFinite(times) ? ` (×${times.toFixed(2)})` : '';
  return isCompared ? `${short(median)}${compared} [${short(low)} … ${short(high)}]` : short(median);
};

/**
 * Contestants beside each other: medians, in brackets the middle half of the rounds.
 *
 * @param {Rounds} rounds @param {readonly Figure[]} figures @param {string} floor The contestant that ratios are to.
 * @param {Record<string, number | string>} aims What ours is to stay below, by the keys of the figures; a row of its own.
 */
export const comparison = (rounds, figures, floor, aims = {}) => {
  const rows = Object.entries(rounds).map(([name, list]) => [
    name,
    ...figures.map((figure) => cell(list, rounds[floor], figure)),
  ]);
  const aimRow = ['*aim for ours*', ...figures.map(({ key }) => aims[key] ?? '')];
  return markdownTable(
    ['', ...figures.map(({ title }) => title)],
    Object.keys(aims).length > 0 ? [...rows, aimRow] : rows,
  );
};

/** The same as data. @param {Rounds} rounds @param {readonly Figure[]} figures @param {string} floor */
export const comparisonData = (rounds, figures, floor) =>
  Object.fromEntries(
    Object.entries(rounds).map(([name, list]) => [
      name,
      Object.fromEntries(
        figures.map(({ key }) => {
          const values = list.map((round) => round[key]);
          const others = rounds[floor]?.map((round) => round[key]) ?? [];
          return [key, { ...summary(values), ratio: ratio(values, others) }];
        }),
      ),
    ]),
  );
