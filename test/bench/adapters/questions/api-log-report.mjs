/* global AbortController */
/** Ours: the sources and the kernels that a report asks, without its table. */
import { completeSource } from '../../../../src/log/complete-source.ts';
import { DEFAULT_PRESET } from '../../../../src/presets/catalogue.ts';
import { entryAt } from '../../../../src/rows/columns.ts';
import { rowsSource } from '../../../../src/sources/rows-source.ts';
import { offer } from './offer.mjs';

const ALL = { filters: {}, sort: null };
const FOUND = 15;

const rows = [];
let source;

const options = (more = {}) => ({ signal: new AbortController().signal, pageSize: 1000, ...more });

offer({
  async add(more) {
    for (const row of more) rows.push(row);
  },
  async ready() {
    source = completeSource(rowsSource(rows), DEFAULT_PRESET);
    await source.readAll(ALL, options());
    rows.length = 0;
  },
  async timeline({ length }) {
    const question = { by: 'time', bucket: length };
    const { groups } = await source.summarise(ALL, question, options({ isBrief: true }));
    return groups.flatMap(({ value, classes }) =>
      Object.keys(classes)
        .sort()
        .map((name) => [value, name, classes[name]]),
    );
  },
  async values(field, top) {
    const { groups } = await source.summarise(ALL, { by: field, top }, options({ isBrief: true }));
    return groups.map(({ value, count, failed }) => [value, count, failed]);
  },
  async summary(field) {
    const { groups } = await source.summarise(ALL, { by: field, top: 50 }, options());
    return groups.map(({ value, count, failed, p50, p95, p99 }) => [value, count, failed, p50, p95, p99]);
  },
  async causes() {
    const { findings } = await source.whatChanged(ALL, { error: 'true' }, options());
    return findings.map(({ field, value, inside }) => [field, String(value), inside]);
  },
  async find(text) {
    const query = { filters: { q: text }, sort: null };
    const page = await source.fetchPage({ ...options(), query, offset: 0, limit: FOUND });
    const ids = Array.from({ length: page.rows.length }, (_, row) => entryAt(page.rows, row).id);
    return [[page.total, ...ids]];
  },
});
