import { victoriaLogs } from '../../../../src/sources/engines/victoria-logs.js';
import {
  commonest,
  compares,
  grouped,
  iso,
  json,
  newestFirst,
  number,
  replacedIn,
  tookOf,
  atOf,
} from './answers.js';
import type { Row, Server } from './server.js';

/** A function of `stats`, as LogsQL has them; its answers are texts. */
const statistic = (asked: string, rows: readonly Row[]): string => {
  const [, condition] = /^count\(\) if \((.*)\)$/.exec(asked) ?? [];
  if (condition !== undefined) {
    const tests = condition.split(' ').map((test) => /^status:(>=|<)(\d+)$/.exec(test)!);
    const holds = ({ status }: Row): boolean =>
      tests.every(([, operator, code]) => compares(status, operator!, Number(code)));
    return String(rows.filter(holds).length);
  }
  if (asked === 'count()') return String(rows.length);
  if (asked === 'max(took)') return String(Math.max(...rows.map(tookOf)));
  if (asked === 'min(_time)') return iso(Math.min(...rows.map(atOf)));
  if (asked === 'max(_time)') return iso(Math.max(...rows.map(atOf)));
  throw new Error(`Unknown function: ${asked}`);
};

const REPLACE = /^replace_regexp \("((?:[^"\\]|\\.)*)", "([^"]*)"\) at summary_pattern$/;

/** The address of a row as pipes before the statistics make it, in a field of its own. */
const foldOf = (pipes: readonly string[]): ((row: Row) => string) => {
  const [copy = '', cut = '', ...replacing] = pipes;
  const isKnown =
    copy === 'copy url as summary_pattern' &&
    cut === 'replace_regexp ("(?s)^(.{1000}.{1000}).*", "$1") at summary_pattern';
  if (!isKnown) throw new Error(`Unknown pipes: ${copy} | ${cut}`);
  const steps = replacing.map((pipe): [string, string] => {
    const [, find = '', put = ''] = REPLACE.exec(pipe)!;
    return [find.replaceAll('\\"', '"').replaceAll('\\\\', '\\'), put];
  });
  return ({ url }) => replacedIn([...url].slice(0, 2000).join(''), steps);
};

const statsAnswer = (pipes: readonly string[], rows: readonly Row[]): Response => {
  const at = pipes.findIndex((pipe) => pipe.startsWith('stats '));
  const fold = at > 0 ? foldOf(pipes.slice(0, at)) : null;
  const [stats = '', sort = '', limit = ''] = pipes.slice(at);
  const [, by = '', functions = ''] = /^stats by \(([^)]*)\) (.*)$/.exec(stats)!;
  const [, length] = /^_time:(\d+)ms$/.exec(by) ?? [];
  const groups = grouped(rows, (row) =>
    length === undefined
      ? fold && by === 'summary_pattern'
        ? fold(row)
        : String(row[by as keyof Row])
      : iso(Math.floor(row.at / Number(length)) * Number(length)),
  );
  const isRight = sort === (length === undefined ? 'sort by (summary_count desc)' : 'sort by (_time)');
  if (!isRight) return json({}, {}, 400);
  const most = /^limit (\d+)$/.exec(limit)?.[1];
  const found = commonest(groups, Number(most ?? Infinity));
  const lines = found.map(([value, some]) =>
    JSON.stringify({
      [length === undefined ? by : '_time']: value,
      ...Object.fromEntries(
        functions.split(', ').map((asked) => {
          const [, call = '', name = ''] = /^(.*) as (\w+)$/.exec(asked)!;
          return [name, statistic(call, some)];
        }),
      ),
    }),
  );
  return new Response(lines.join('\n'));
};

export const victoriaServer: Server = {
  name: 'VictoriaLogs',
  from: 'its documentation: NDJSON with flat texts, limit and offset, newest first; a range leaves its end out',
  mapping: victoriaLogs({
    fields: {
      id: { at: 'id', type: 'number' },
      method: 'method',
      url: 'url',
      status: { at: 'status', type: 'number' },
      time: { at: 'took', unit: 'ms' },
    },
  }),
  hasTotal: false,
  answers: { status: '4xx', url: 'things', until: iso(Date.UTC(2026, 10, 20, 1)) },
  respond: (request, all) => {
    const { searchParams: asked } = new URL(request.url);
    const start = number(asked, 'offset', 0);
    const [filter = '', ...pipes] = (asked.get('query') ?? '*').split(' | ');
    const [all_, ...parts] = filter.split(' AND ');
    if (all_ !== '*') return json({}, {}, 400);
    const [from, to] = [asked.get('start') ?? '', asked.get('end') ?? '9'];
    const passes = (row: Row, part: string): boolean => {
      const [, not, name, operator, value = ''] = /^(!?)(\w+):(=|>=|<=|<|~)(.*)$/.exec(part)!;
      const own = row[name as keyof Row];
      const holds =
        operator === '~'
          ? new RegExp(/^"\(\?i\)(.*)"$/.exec(value)![1]!, 'i').test(String(own))
          : compares(Number(own), operator!, Number(value));
      return holds === (not === '');
    };
    const found = newestFirst(all)
      .filter(({ at }) => iso(at) >= from && iso(at) < to)
      .filter((row) => parts.every((part) => passes(row, part)));
    if (pipes.length > 0) return statsAnswer(pipes, found);
    const rows = found.slice(start, start + number(asked, 'limit', 10));
    return new Response(
      rows
        .map(({ id, at, method, url, status, took }) =>
          JSON.stringify({
            _time: iso(at),
            id: String(id),
            method,
            url,
            status: String(status),
            took: String(took),
          }),
        )
        .join('\n'),
    );
  },
};
