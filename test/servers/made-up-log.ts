import type { SummaryQuestion } from '../../src/core/summary.js';
import type { Row } from '../sources/mapping/servers/server.js';

const COUNT = 3571;
const START = Date.UTC(2026, 10, 20, 4);

/** What ends a text, matches any text, or has a meaning of its own in some language of queries. */
const ODD_URLS = [
  "/it's/",
  '/50%_off/',
  '/back\\slash/',
  '/a"quote"/',
  '/Élan/',
  "/') OR 1=1 -- /",
  '/a&b=c+d #e/',
  '/$(x){y}/',
];

/** A log that every server is filled with: newest last, several rows of some instants, and addresses that are hard to quote. */
export const MADE_UP_LOG: readonly Row[] = Array.from({ length: COUNT }, (_, index) => ({
  id: index + 1,
  at: START - Math.floor((COUNT - index) / 3) * 60_017,
  method: ['GET', 'POST', 'PUT', 'DELETE'][(index * 7) % 4]!,
  url: `${index % 9 === 0 ? ODD_URLS[(index / 9) % ODD_URLS.length] : '/api/things/'}${index}`,
  status: [200, 201, 401, 404, 503][(index * 3) % 5]!,
  took: (index * 37) % 701,
}));

const at = (index: number): string => new Date(MADE_UP_LOG[index]!.at).toISOString();

/** Filters that the log is asked with; a server that has no words for one is asked without, and it is done here. */
export const MADE_UP_FILTERS: readonly Readonly<Record<string, string>>[] = [
  { status: '404' },
  { status: '4xx' },
  { status: '401,503' },
  { status: '400-404' },
  { 'not.status': '200' },
  { 'not.status': '200\n201' },
  { from: at(1500) },
  { until: at(1500) },
  { from: at(800), until: at(1200), status: '5xx' },
  { method: 'post' },
  { 'not.method': 'GET' },
  { url: 'THINGS/12' },
  { url: "it's" },
  { url: '%_o' },
  { url: '%' },
  { url: '_' },
  { url: '*' },
  { url: '\\' },
  { url: "\\' OR 1=1 -- " },
  { url: "') OR 1=1 -- " },
  { url: '"quote"' },
  { url: 'élan' },
  { url: '&b=c+d #' },
  { url: '(x){y}' },
  { url: '{limit}' },
  { 'not.url': 'things' },
  { url: 'nowhere at all' },
  { q: 'THINGS/12' },
  { q: 'élan' },
  { q: 'things/404' },
  { q: "') OR 1=1 -- " },
  { q: 'put', status: '4xx' },
  { 'not.q': 'things\nput' },
];

export const MADE_UP_SORTS: readonly string[] = ['dateTime', 'status', 'time', 'method', 'url'];

/** What the log is summed up by; a server that has no words for a question is not asked. */
export const MADE_UP_QUESTIONS: readonly SummaryQuestion[] = [
  { by: 'time', bucket: 900_000 },
  { by: 'time', bucket: 3_600_000 },
  { by: 'time', bucket: 10_800_000 },
  { by: 'time', bucket: 'day' },
  { by: 'time', bucket: 'day', zone: 'America/Sao_Paulo' },
  { by: 'time', bucket: 'day', zone: 'Asia/Kathmandu' },
  { by: 'method', top: 2 },
  { by: 'status', top: 10 },
  { by: 'time', top: 7 },
  { by: 'url', top: 5 },
  { by: 'url', top: 5, pattern: 'url' },
];
