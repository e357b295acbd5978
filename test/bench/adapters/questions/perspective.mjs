/** Perspective's engine in its worker, asked by views; its viewer draws nothing here. It has no percentiles of a share. */
import { openPerspective } from '../perspective-parts.mjs';
import { offer } from './offer.mjs';

/** Rows handed to it at once. */
const CHUNK = 50_000;

let table;

/** The answer of a view that is made for the question alone. */
const asked = async (config, read) => {
  const view = await table.view(config);
  const answer = await read(view);
  await view.delete();
  return answer;
};

const FAILED = { failed: 'if ("status" >= 400) { 1 } else { 0 }' };

offer({
  async add(rows) {
    table ??= await openPerspective({ at: 'float' });
    const timed = rows.map((row) => ({ ...row, at: Date.parse(row.dateTime) }));
    for (let from = 0; from < timed.length; from += CHUNK)
      await table.update(timed.slice(from, from + CHUNK));
  },
  ready: () => table.size(),
  timeline: ({ length }) =>
    asked(
      {
        group_by: ['start', 'class'],
        columns: ['id'],
        aggregates: { id: 'count' },
        expressions: { start: `floor("at" / ${length}) * ${length}`, class: 'floor("status" / 100)' },
      },
      async (view) =>
        (await view.to_json())
          .filter(({ __ROW_PATH__: path }) => path.length === 2)
          .map(({ __ROW_PATH__: [start, digit], id }) => [Number(start), `${digit}xx`, id]),
    ),
  values: (field, top) =>
    asked(
      {
        group_by: [field],
        columns: ['id', 'failed'],
        aggregates: { id: 'count', failed: 'sum' },
        expressions: FAILED,
        sort: [['id', 'desc']],
      },
      async (view) =>
        (await view.to_json({ end_row: top + 1 }))
          .filter(({ __ROW_PATH__: path }) => path.length === 1)
          .map(({ __ROW_PATH__: [value], id, failed }) => [value, id, failed]),
    ),
});
