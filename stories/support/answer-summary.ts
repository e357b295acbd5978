import { answerQuery } from './answer-query.js';
import { json, type Call } from './fake-endpoint.js';
import type { StoryLog } from './log-of-rows.js';

const DAY = 86_400_000;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Nearest rank: one of the times, which 95 of 100 do not exceed. */
const ninetyFifth = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.ceil(0.95 * times.length) - 1]!;

/** Counts rows by the values of a field as the contract says, by a plain loop. */
const byValue = (log: StoryLog, field: string, top: number): Response => {
  const groups = new Map<string, { value: unknown; count: number; failed: number; times: number[] }>();
  for (let index = 0; index < log.total; index++) {
    const { [field]: value = null, error, time } = log.rowAt(index);
    const group = groups.get(textOf(value)) ?? { value, count: 0, failed: 0, times: [] };
    groups.set(textOf(value), group);
    group.count++;
    if (error) group.failed++;
    if (typeof time === 'number') group.times.push(time);
  }
  const summary = [...groups.values()]
    .map(({ times, ...group }) => ({ ...group, ...(times.length > 0 && { p95: ninetyFifth(times) }) }))
    .sort((a, b) => b.count - a.count || (textOf(a.value) < textOf(b.value) ? -1 : 1));
  return json({
    summary: summary.slice(0, top),
    total: log.total,
    distinct: [...groups.values()].filter(({ value }) => value !== null).length,
  });
};

/** Counts rows by time, or by the values of a field, as the contract says, by a plain loop; days are those of UTC. */
export const answerSummary = (log: StoryLog, { url }: Call): Response => {
  const parameters = new URLSearchParams(url.searchParams);
  const asked = parameters.get('bucket');
  const bucket = asked === 'day' ? DAY : Number(asked);
  for (const key of ['summary', 'bucket', 'zone', 'top']) parameters.delete(key);
  const field = url.searchParams.get('summary') ?? 'time';
  const { total, rowAt } = answerQuery(log, parameters);
  if (asked === null) return byValue({ total, rowAt }, field, Number(url.searchParams.get('top')));
  const groups = new Map<number, { count: number; failed: number; classes: Record<string, number> }>();
  for (let index = 0; index < total; index++) {
    const { dateTime, status, error } = rowAt(index);
    const start = Math.floor(Date.parse(String(dateTime)) / bucket) * bucket;
    const group = groups.get(start) ?? { count: 0, failed: 0, classes: {} };
    groups.set(start, group);
    group.count++;
    if (error) group.failed++;
    const name = `${Math.floor(Number(status) / 100)}xx`;
    group.classes[name] = (group.classes[name] ?? 0) + 1;
  }
  const summary = [...groups].map(([start, group]) => ({ value: new Date(start).toISOString(), ...group }));
  return json({ summary: summary.sort((a, b) => (a.value < b.value ? -1 : 1)), total });
};
