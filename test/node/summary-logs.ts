import { ODD_ADDRESSES, oddAddress } from '../support/odd-addresses.js';
import type { LogRow, SmallLog } from '../../demo/logs/log-entry.js';

const MINUTE = 60_000;

/** Nights on which clocks change: at midnight there, by an hour, by half an hour, by a day. */
const NIGHTS = [
  '2018-02-18T02:00Z', // America/Sao_Paulo, back from midnight
  '2018-11-04T03:00Z', // America/Sao_Paulo, on at midnight
  '2026-03-29T01:00Z', // Europe/Warsaw
  '2026-10-25T01:00Z',
  '2026-04-04T15:00Z', // Australia/Lord_Howe, by half an hour
  '2011-12-30T10:00Z', // Pacific/Apia leaves a day out
  '1969-12-31T23:59Z',
];

const statuses = [200, 201, 301, 404, 429, 500, 503, undefined];

const row = (id: number, at: number | undefined): LogRow => ({
  id,
  ...(at !== undefined && { dateTime: new Date(at).toISOString() }),
  ...(id % 5 > 0 && { client: ['acme', 'Acme', 'łódź', '', "a'b\\"][id % 5] }),
  ...(id % 8 < 7 && { status: statuses[id % 8] }),
  ...(id % 3 > 0 && { error: id % 3 === 1 }),
  ...(id % 4 > 0 && { time: ((id * 7919) % 1_000) / (id % 2 ? 1 : 4) }),
});

const FIELDS: SmallLog['fields'] = [
  { key: 'id', type: 'number' },
  { key: 'client', type: 'text' },
  { key: 'status', type: 'status' },
  { key: 'error', type: 'boolean' },
  { key: 'time', type: 'number' },
  { key: 'dateTime', type: 'instant' },
];

const log = (name: string, times: readonly (number | undefined)[]): SmallLog => ({
  name,
  fields: FIELDS,
  read: () => Promise.resolve(times.map((at, index) => row(index + 1, at))),
});

/** Rows around changes of the clocks, and some without a time. */
export const clocksLog = log('clocks', [
  ...NIGHTS.flatMap((night) =>
    Array.from({ length: 150 }, (_, step) => Date.parse(night) + (step - 75) * 24 * MINUTE + step),
  ),
  undefined,
  undefined,
  undefined,
]);

/** One row each second: more stretches of a second than an answer may hold. */
export const secondsLog = log(
  'seconds',
  Array.from({ length: 5_002 }, (_, second) => Date.parse('2026-11-21T12:00:00Z') + second * 1_000),
);

/** Addresses in all the ways in which servers, proxies and databases write them. */
const ADDRESSES = [
  '2001:db8::1',
  '2001:0DB8:0000:0000:0000:0000:0000:0001',
  '2001:DB8:0:0::1',
  '2001:db8:0:1::10.21.3.4',
  '2001:db8:8000::',
  '2001:db9::1',
  '[2001:db8::2]:443',
  '2001:db8::3, 10.21.3.4',
  '2001:db8::4/64',
  'fe80::1%eth0',
  '[FE80::1%25eth0]:80',
  'febf::1',
  'fec0::1',
  '::',
  '::1',
  '::ffff:10.21.3.4',
  '::FFFF:a15:304',
  '0:0:0:0:0:ffff:10.21.3.5',
  '::fffe:10.21.3.4',
  '::10.21.3.4',
  '10.21.3.4',
  '10.21.3.4:443',
  '"10.22.3.4"',
  '2001:db8',
  '2001:db8::1::2',
  '10.21.3.4.5',
  'unknown',
  '',
];

export const addressesLog: SmallLog = {
  name: 'addresses',
  fields: [
    { key: 'id', type: 'number' },
    { key: 'ip', type: 'text' },
    { key: 'status', type: 'status' },
    { key: 'error', type: 'boolean' },
    { key: 'dateTime', type: 'instant' },
  ],
  read: (newest) =>
    Promise.resolve(
      [...ADDRESSES, undefined].map((ip, index) => ({
        id: index + 1,
        dateTime: new Date(newest.getTime() - 60_000 * index).toISOString(),
        status: 200,
        error: false,
        ...(ip !== undefined && { ip }),
      })),
    ),
};

/** Addresses that are hard to fold, several rows of each, and rows without one. */
export const oddLog: SmallLog = {
  name: 'odd',
  fields: [
    { key: 'id', type: 'number' },
    { key: 'url', type: 'text' },
    { key: 'status', type: 'status' },
    { key: 'error', type: 'boolean' },
    { key: 'time', type: 'number' },
    { key: 'dateTime', type: 'instant' },
  ],
  read: (newest) =>
    Promise.resolve(
      Array.from({ length: 5 * ODD_ADDRESSES.length }, (_, index) => ({
        id: index + 1,
        dateTime: new Date(newest.getTime() - 7_000 * index).toISOString(),
        status: [200, 201, 404, 503][index % 4]!,
        error: index % 9 === 0,
        time: (index * 37) % 701,
        ...(index % 11 > 0 && { url: oddAddress(index) }),
      })),
    ),
};
