import { expect } from '@open-wc/testing';
import { fc } from '../../support/property-tests.js';
import type { Finding } from '../../../src/core/finding.js';
import type { LogEntry } from '../../../src/core/log-entry.js';
import { chanceOfAtLeast } from '../../../src/log/findings/exact-test.js';
import { fieldPaths } from '../../../src/log/findings/field-paths.js';
import { RowBits } from '../../../src/log/findings/row-bits.js';
import { whatChanged } from '../../../src/log/findings/what-changed.js';
import { ColumnStore } from '../../../src/rows/column-store.js';
import { columnsFromRows } from '../../../src/rows/columns.js';

const pace = { signal: new AbortController().signal, breathe: async () => undefined };

/** Numbers from 0 to below 1, the same for a seed (mulberry32). */
const randomOf = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const START = Date.UTC(2026, 10, 29, 14);

/** Calls of a log in which nothing depends on anything. */
const randomEntry = (random: () => number, index: number): LogEntry => {
  const pick = (name: string, many: number): string => `${name}-${Math.floor(random() ** 2 * many)}`;
  return {
    id: index,
    at: new Date(START + index * 1000).toISOString(),
    client: pick('client', 40),
    ip: `10.0.0.${Math.floor(random() * 200)}`,
    method: random() < 0.7 ? 'GET' : random() < 0.5 ? 'POST' : 'DELETE',
    url: `/${pick('things', 8)}/${Math.floor(random() * 5000)}`,
    status: random() < 0.9 ? 200 : random() < 0.5 ? 404 : 503,
    node: 'only',
    request: { agent: pick('agent', 12), trace: `t${index}` },
    token: random() < 0.3 ? null : pick('token', 300),
  };
};

const storeOf = (rows: readonly LogEntry[]): ColumnStore => {
  const store = new ColumnStore();
  store.append(columnsFromRows(rows));
  return store;
};

const ask = (
  rows: readonly LogEntry[],
  isInside: (row: LogEntry, index: number) => boolean,
): Promise<readonly Finding[]> => {
  const store = storeOf(rows);
  const indices = Uint32Array.from(rows, (_, index) => index);
  return whatChanged(store, {
    inside: indices.filter((index) => isInside(rows[index]!, index)),
    outside: indices.filter((index) => !isInside(rows[index]!, index)),
    fields: fieldPaths(store).filter((field) => field !== 'at'),
    addresses: new Set(['url']),
    instant: 'at',
    pace,
  });
};

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed + 1);

describe('what changed', () => {
  it('finds nothing in logs without a cause, whichever rows are looked into', async () => {
    for (const seed of SEEDS) {
      const random = randomOf(seed);
      const rows = Array.from({ length: 200 + Math.floor(random() * 2000) }, (_, index) =>
        randomEntry(random, index),
      );
      const share = 0.005 + random() * 0.3;
      const chosen = rows.map(() => random() < share);
      const span = [rows.length * 0.4, rows.length * 0.5] as const;
      expect(await ask(rows, (_, index) => chosen[index]!), `seed ${seed}`).to.deep.equal([]);
      expect(
        await ask(rows, (_, index) => index >= span[0] && index < span[1]),
        `span, seed ${seed}`,
      ).to.deep.equal([]);
    }
  });

  it('finds a cause that was planted, and counts its rows', async () => {
    for (const seed of SEEDS) {
      const random = randomOf(seed * 7919);
      const rows = Array.from({ length: 300 + Math.floor(random() * 2000) }, (_, index) =>
        randomEntry(random, index),
      );
      const [field, value] = [
        ['client', 'billing-service'],
        ['request.agent', 'python-requests'],
        ['ip', '192.0.2.7'],
        ['url', '/tokens/{id}'],
      ][seed % 4] as [string, string];
      const isInside = (_: LogEntry, index: number): boolean => index >= 100 && index < 141;
      rows.forEach((row, index) => {
        const isCaused = isInside(row, index) ? index % 20 !== 3 : random() < 0.03;
        if (!isCaused) return;
        if (field === 'request.agent')
          rows[index] = { ...row, request: { agent: value, trace: `t${index}` } };
        else if (field === 'url') rows[index] = { ...row, url: `/tokens/${index}` };
        else rows[index] = { ...row, [field]: value };
      });
      const findings = await ask(rows, isInside);
      expect(findings, `seed ${seed}`).to.have.length(1);
      const [finding] = findings;
      const has = ({ client, ip, url, request }: LogEntry): boolean =>
        ({
          client: client === value,
          ip: ip === value,
          url: String(url).startsWith('/tokens/'),
          'request.agent': (request as { agent: string }).agent === value,
        })[field]!;
      const own = rows
        .map((row, index) => ({ row, index }))
        .filter(({ row, index }) => isInside(row, index) && has(row));
      expect(finding).to.deep.equal({
        field,
        value,
        ...(field === 'url' && { pattern: 'url' }),
        inside: own.length,
        insideTotal: 41,
        outside: rows.filter((row, index) => !isInside(row, index) && has(row)).length,
        outsideTotal: rows.length - 41,
        alike: [],
        first: START + own[0]!.index * 1000,
        last: START + own.at(-1)!.index * 1000,
      });
    }
  });

  it('makes one finding of values that say the same of the same rows, and gives at most five', async () => {
    const random = randomOf(4);
    const rows = Array.from({ length: 1000 }, (_, index): LogEntry => {
      const entry = randomEntry(random, index);
      if (index >= 50) return entry;
      const causes = Object.fromEntries(
        [1, 2, 3, 4, 5, 6, 7].map((cause) => [`flag${cause}`, index % 8 === cause ? 'off' : 'on']),
      );
      return { ...entry, ...causes, client: 'acme', clientId: 'c-7', ip: '192.0.2.7' };
    });
    const findings = await ask(rows, (_, index) => index < 50);
    expect(findings).to.have.length(5);
    expect(findings[0]).to.deep.include({
      field: 'client',
      value: 'acme',
      inside: 50,
      outside: 0,
      alike: [
        { field: 'ip', value: '192.0.2.7' },
        { field: 'clientId', value: 'c-7' },
      ],
    });
  });

  it('says nothing of what only few rows show, or none', async () => {
    const rows = Array.from({ length: 400 }, (_, index) => ({ client: index < 2 ? 'acme' : 'other' }));
    expect(await ask(rows, (_, index) => index < 2)).to.deep.equal([]);
    expect(await ask(rows, () => false)).to.deep.equal([]);
    expect(await ask(rows, () => true)).to.deep.equal([]);
    expect(await ask(rows, (_, index) => index < 20 && index > 1)).to.deep.equal([]);
  });

  it('gives up when its signal is aborted', async () => {
    const controller = new AbortController();
    const breathe = async () => controller.abort();
    const store = storeOf(Array.from({ length: 100 }, (_, index) => ({ client: index % 3 })));
    const options = { inside: Uint32Array.of(0, 1, 2, 3), outside: Uint32Array.of(4, 5), fields: ['client'] };
    const error = await whatChanged(store, {
      ...options,
      pace: { signal: controller.signal, breathe },
    }).catch((thrown: unknown) => thrown);
    expect(error).to.equal(controller.signal.reason);
  });
});

describe('the exact test of two proportions', () => {
  /** By the numbers of ways, one after the other. */
  const plain = (inside: number, insideTotal: number, outside: number, outsideTotal: number): number => {
    const choose = (n: number, k: number): bigint => {
      if (k < 0 || k > n) return 0n;
      let ways = 1n;
      for (let at = 1; at <= k; at++) ways = (ways * BigInt(n - k + at)) / BigInt(at);
      return ways;
    };
    const having = inside + outside;
    const total = insideTotal + outsideTotal;
    let ways = 0n;
    for (let k = inside; k <= Math.min(having, insideTotal); k++)
      ways += choose(having, k) * choose(total - having, insideTotal - k);
    return Number((ways * 10n ** 30n) / choose(total, insideTotal)) / 1e30;
  };

  it('gives what counting all ways does', () => {
    const total = fc.integer({ min: 1, max: 120 });
    fc.assert(
      fc.property(
        total,
        total,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, other, a, b) => {
          const [inside, outside] = [Math.round(a * one), Math.round(b * other)];
          expect(chanceOfAtLeast(inside, one, outside, other)).to.be.closeTo(
            plain(inside, one, outside, other),
            1e-9,
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('holds for millions of rows', () => {
    expect(chanceOfAtLeast(39, 41, 30_000, 1_000_000)).to.be.below(1e-50);
    expect(chanceOfAtLeast(30_000, 1_000_000, 30_000, 1_000_000)).to.be.within(0.45, 0.55);
  });
});

describe('sets of rows', () => {
  it('count what two of them share, below an end and above it', () => {
    const places = fc.uniqueArray(fc.nat({ max: 199 }));
    fc.assert(
      fc.property(places, places, fc.nat({ max: 200 }), (one, other, end) => {
        const [a, b] = [new RowBits(200), new RowBits(200)];
        for (const place of one) a.add(place);
        for (const place of other) b.add(place);
        const both = one.filter((place) => other.includes(place));
        expect(a.shared(b, end)).to.deep.equal({
          below: both.filter((place) => place < end).length,
          above: both.filter((place) => place >= end).length,
        });
        for (const place of one) expect(a.has(place)).to.equal(true);
      }),
    );
  });
});
