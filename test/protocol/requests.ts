import type { Filters, Query } from '../../src/core/query.js';
import * as presets from '../../src/presets/index.js';
import type { Preset } from '../../src/presets/preset.js';
import type { ScheduleDraft } from '../../src/sources/schedules/schedule.js';

/** Values by the behaviour of a search field; of the others any text is one. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  status: ['404', '4xx', '500-', '401,403,5xx,400-499'],
  statusClass: ['2xx', '5xx'],
  statusSeen: ['404', '401,500'],
  range: ['0', '200-', '100-200', '-5', '3.07'],
  yesNo: ['true', 'false'],
};

const TEXTS = ['acme', 'a\'b\\"c', 'a,b;{x}[y]', '100 %_*?', 'São Łódź', '&=+#', '::1', '-5', '""'];

const filtersOf = (key: string, values: readonly string[]): Filters[] =>
  values.flatMap((value) => [
    { [key]: value },
    { [`not.${key}`]: value },
    { [`not.${key}`]: `${value}\n${values.at(-1)!}` },
    { [`is.${key}`]: value },
    { [key]: value, [`is.${key}`]: value },
    { [`is.${key}`]: `${value}\n${values[0]!}` },
    { [`not.is.${key}`]: `${value}\n${values[0]!}` },
  ]);

const ofPreset = ({ search }: Preset): Filters[] =>
  search.flatMap(({ key, filter }) => {
    if (key === 'period') return [];
    if (filter === 'from' || filter === 'until') return [{ [key]: '2026-11-21T02:59:59.999Z' }];
    const values = VALUES[filter as string] ?? TEXTS;
    // An exact status is one code: classes and ranges are none.
    return filtersOf(key, values).filter(
      (filters) => !/^(not\.)?is\./.test(Object.keys(filters).join('\n')) || filter !== 'statusClass',
    );
  });

const FURTHER: readonly Filters[] = [
  {},
  { q: 'any where' },
  { 'not.q': '404' },
  { 'is.request.userAgent': 'curl' },
  { 'not.request.userAgent': 'curl\nwget' },
  { from: '2026-11-20T03:00:00.000Z', until: '2026-11-21T02:59:59.999Z' },
  { status: '404', 'not.status': '404\n500', 'is.client': 'a\nb', 'not.is.ip': '::1', q: 'x', error: 'true' },
];

/** Filters that a report can have, of every report. */
export const FILTERS: readonly Filters[] = [...Object.values(presets).flatMap(ofPreset), ...FURTHER];

export const SORTS: readonly Query['sort'][] = [
  null,
  { key: 'dateTime', descending: true },
  { key: 'time', descending: false },
  { key: 'client', descending: true },
];

const draft: ScheduleDraft = {
  name: 'Errors of the week',
  format: 'csv',
  frequency: 'weekly',
  day: '1',
  time: '08:00',
  timeZone: 'America/Sao_Paulo',
  recipients: ['security@example.com'],
  preset: 'senhasegura',
  filters: {},
  covers: 'since-last-run',
};

/** Schedules that the form can make. */
export const DRAFTS: readonly ScheduleDraft[] = [
  { ...draft, filters: { status: '4xx,5xx', 'not.client': 'ana\nrui', 'is.client': 'a\nb', period: 'P7D' } },
  {
    ...draft,
    name: 'Each day',
    covers: 'everything',
    frequency: 'daily',
    day: '',
    filters: { q: 'curl', 'not.is.ip': '::1' },
  },
  { ...draft, name: 'Once', frequency: 'once', day: '2036-12-24', filters: { 'is.status': '404' } },
  {
    ...draft,
    name: 'São Łódź',
    frequency: 'monthly',
    day: '31',
    recipients: ['a@example.com', 'b@example.org'],
  },
];
