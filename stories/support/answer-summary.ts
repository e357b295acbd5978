import { answerQuery } from './answer-query.js';
import { json, type Call } from './fake-endpoint.js';
import type { StoryLog } from './log-of-rows.js';

const DAY = 86_400_000;

/** Counts rows by time as the contract says, by a plain loop; days are those of UTC. */
export const answerSummary = (log: StoryLog, { url }: Call): Response => {
  const parameters = new URLSearchParams(url.searchParams);
  const asked = parameters.get('bucket');
  const bucket = asked === 'day' ? DAY : Number(asked);
  for (const key of ['summary', 'bucket', 'zone', 'top']) parameters.delete(key);
  const { total, rowAt } = answerQuery(log, parameters);
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
