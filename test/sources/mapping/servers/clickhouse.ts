import { clickHouse } from '../../../../src/sources/engines/clickhouse.js';
import {
  atOf,
  commonest,
  compares,
  grouped,
  nearestRank,
  newestFirst,
  replacedIn,
  tookOf,
} from './answers.js';
import type { Row, Server } from './server.js';

const spanOf = (group: string): string =>
  /^intDiv\(toInt64\(floor\(at\)\) - if\(toInt64\(floor\(at\)\) < 0, (\d+) - 1, 0\), \1\) \* \1$/.exec(
    group,
  )?.[1] ?? '';

/** Each column as it is asked for; one that is not known is an error there, too. */
const columnOf = (sql: string, rows: readonly Row[], group: string): unknown => {
  const keyOf = (row: Row): unknown => row[group as keyof Row];
  if (sql === 'total()' || sql === 'count()') return String(rows.length);
  if (sql === 'countIf(ifNull(status >= 400, 0))')
    return String(rows.filter(({ status }) => status >= 400).length);
  if (sql.startsWith('[countIf(ifNull(intDiv(status, 100) = 1, 0))'))
    return [1, 2, 3, 4, 5].map((digit) =>
      String(rows.filter(({ status }) => Math.floor(status / 100) === digit).length),
    );
  if (sql === `uniqExact(${group})`) return String(new Set(rows.map(keyOf)).size);
  if (sql === 'quantilesExact(0.49999999999, 0.94999999999, 0.98999999999)(took)')
    return [0.5, 0.95, 0.99].map((share) => nearestRank(rows, share));
  if (sql === 'max(took)') return Math.max(...rows.map(tookOf));
  if (sql === 'min(at)') return String(Math.min(...rows.map(atOf)));
  if (sql === 'max(at)') return String(Math.max(...rows.map(atOf)));
  throw new Error(`Unknown expression: ${sql}`);
};

/**
 * A statement without those within it: what is counted of all rows beside the groups, and which values are the commonest. Both are of
 * rows of the same filter, or this server does not answer.
 */
const withoutQueries = (sql: string): string => {
  const [, filter] = /WHERE \((.*?)\) AND \(\w+ GLOBAL IN /.exec(sql) ?? [];
  if (filter === undefined) return sql;
  return sql
    .replaceAll(`(SELECT count() FROM log WHERE ${filter})`, 'total()')
    .replaceAll(
      /\(SELECT (uniqExact\(\w+\)) FROM log WHERE (.*?)\)(?=, quantilesExact)/g,
      (whole, count, own) => (own === filter ? String(count) : whole),
    )
    .replace(
      /WHERE \(.*?\) AND \((\w+) GLOBAL IN \(SELECT \1 FROM log WHERE (.*?) GROUP BY \1 ORDER BY count\(\) DESC, \1 ASC NULLS LAST LIMIT \d+\) OR isNull\(\1\)\)/,
      (whole, _, own) => (own === filter ? `WHERE ${filter}` : whole),
    );
};

/** Commas between columns, and not within them. */
const COLUMN_BREAK = /, (?![^([]*[)\]])/;

const summaryAnswer = (sql: string, found: readonly Row[]): Response => {
  const [, columns = '', group = '', order = ''] =
    /^SELECT (.*) FROM log WHERE .* GROUP BY (.*) WITH TOTALS ORDER BY (.*) FORMAT JSONCompact$/.exec(
      withoutQueries(sql),
    )!;
  const length = Number(spanOf(group));
  const [, most] = /^count\(\) DESC, \w+ ASC NULLS LAST LIMIT (\d+)$/.exec(order) ?? [];
  if (
    !columns.startsWith(`${group}, `) ||
    (length === 0 && most === undefined) ||
    (length > 0 && order !== group)
  )
    return new Response(sql, { status: 400 });
  const wanted = columns
    .slice(group.length + 2)
    .replaceAll(/\(([^()]|\([^()]*\))*\)/g, (inner) => inner.replaceAll(', ', ','))
    .replaceAll(/\[[^\]]*\]/g, (inner) => inner.replaceAll(', ', ','))
    .split(COLUMN_BREAK)
    .map((column) => column.replaceAll(',', ', '));
  const groups = grouped(found, (row) =>
    length > 0 ? String(Math.floor(row.at / length) * length) : row[group as keyof Row],
  );
  const cells = (value: unknown, rows: readonly Row[]): unknown[] => [
    value,
    ...wanted.map((column) => columnOf(column, rows, group)),
  ];
  return new Response(
    JSON.stringify({
      meta: [{ name: 'x', type: 'x' }],
      data: commonest(groups, Number(most ?? Infinity)).map(([value, rows]) => cells(value, rows)),
      totals: cells(
        0,
        found.length > 0 ? found : [{ id: 0, at: 0, method: '', url: '', status: 0, took: 0 }],
      ),
    }),
  );
};

const REPLACE = /^replaceRegexpAll\((.*), '((?:[^']|'')*)', '((?:[^']|'')*)'\)$/s;

/** What an expression makes of an address: replacements of its first characters. */
const foldOf = (sql: string): ((address: string) => string) => {
  const plain = (text: string): string => text.replaceAll("''", "'").replaceAll('\\\\', '\\');
  const steps: [find: string, put: string][] = [];
  let rest = sql;
  for (let step = REPLACE.exec(rest); step; step = REPLACE.exec(rest)) {
    steps.unshift([plain(step[2]!), plain(step[3]!).replaceAll('\\', '$')]);
    rest = step[1]!;
  }
  const [, length] = /^substringUTF8\(toString\(folded_address\), 1, (\d+)\)$/.exec(rest)!;
  return (address) => replacedIn([...address].slice(0, Number(length)).join(''), steps);
};

const AGGREGATE = /^(?:sum|max|min|quantilesExactMerge\([^)]*\))\((folded_\w+)\)$/;

/** Groups of addresses, added up by their pattern. */
const patternAnswer = (sql: string, found: readonly Row[]): Response => {
  const [, pattern = '', outer = '', group = '', inner = '', most = ''] =
    /^SELECT (.*) AS folded_pattern, (.*) FROM \(SELECT (\w+) AS folded_address, (.*) FROM log WHERE .* GROUP BY folded_address\) GROUP BY folded_pattern WITH TOTALS ORDER BY sum\(folded_rows\) DESC, folded_pattern ASC NULLS LAST LIMIT (\d+) FORMAT JSONCompact$/s.exec(
      sql,
    )!;
  const each = new Map(
    inner.split(/(?<= AS folded_\w+), /).map((column): [string, string] => {
      const [, own = '', name = ''] = /^(.*) AS (folded_\w+)$/.exec(column)!;
      return [name, own.replace('quantilesExactState', 'quantilesExact')];
    }),
  );
  const plain = (column: string): string => {
    const name = AGGREGATE.exec(column)?.[1];
    if (name !== undefined) return each.get(name) ?? column;
    if (!column.startsWith('[')) return column;
    return `[${column.slice(1, -1).split(', ').map(plain).join(', ')}]`;
  };
  const columns = [...outer.matchAll(/\[[^\]]*\]|\w+(?:\([^)]*\))+/g)].map(([column]) => plain(column));
  const fold = foldOf(pattern);
  const groups = grouped(found, (row) => fold(String(row[group as keyof Row])));
  const cells = (value: unknown, rows: readonly Row[]): unknown[] => [
    value,
    ...columns.map((column) =>
      column === 'uniqExact(folded_pattern)' ? String(groups.size) : columnOf(column, rows, group),
    ),
  ];
  const none = [{ id: 0, at: 0, method: '', url: '', status: 0, took: 0 }];
  return Response.json({
    meta: [{ name: 'x', type: 'x' }],
    data: commonest(groups, Number(most)).map(([value, rows]) => cells(value, rows)),
    totals: cells('', found.length > 0 ? found : none),
  });
};

export const clickHouseServer: Server = {
  name: 'ClickHouse over HTTP',
  from: 'a live one: a text of SQL, JSONCompact with meta[].name, integers of 64 bits quoted when asked to',
  mapping: clickHouse({
    table: 'log',
    key: 'id',
    fields: {
      id: 'id',
      dateTime: { at: 'at', unit: 'ms' },
      method: 'method',
      url: 'url',
      status: { at: 'status', type: 'number' },
      time: { at: 'took', type: 'number' },
    },
  }),
  hasTotal: true,
  answers: { url: "it's", status: '404' },
  respond: async (request, all) => {
    const sql = await request.text();
    const [, where = ''] = /FROM log WHERE (.*?) (?:ORDER|GROUP) BY/.exec(withoutQueries(sql))!;
    let found = newestFirst(all);
    for (const part of where.split(' AND ')) {
      const [, field, text] = /^positionCaseInsensitiveUTF8\((\w+), '(.*)'\) > 0$/.exec(part) ?? [];
      const [, name, operator, bound] = /^(status|at) (=|!=|>=|<=|<) (\d+)$/.exec(part) ?? [];
      if (text !== undefined)
        found = found.filter((row) =>
          row[field as 'url'].toLowerCase().includes(text.replaceAll("''", "'").toLowerCase()),
        );
      else if (bound !== undefined)
        found = found.filter((row) => compares(row[name as 'at'], operator!, Number(bound)));
      else if (part !== '1') return new Response(part, { status: 400 });
    }
    if (sql.includes(' AS folded_pattern, ')) return patternAnswer(sql, found);
    if (sql.includes(' GROUP BY ')) return summaryAnswer(sql, found);
    const [, limit, offset] = /ORDER BY at DESC, id DESC LIMIT (\d+) OFFSET (\d+) FORMAT/.exec(sql)!;
    const rows = found.slice(Number(offset), Number(offset) + Number(limit));
    const big = (row: Row): string =>
      `["${row.id}", "${row.at}", "${row.method}", ${JSON.stringify(row.url)}, ${row.status}, ${row.took}]`;
    const names = ['id', 'at', 'method', 'url', 'status', 'took'].map((name) => ({ name, type: 'x' }));
    return new Response(
      `{"meta": ${JSON.stringify(names)}, "data": [${rows.map(big).join(',')}], "rows_before_limit_at_least": ${found.length}}`,
    );
  },
};
