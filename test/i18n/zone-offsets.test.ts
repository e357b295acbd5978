import { expect } from '@open-wc/testing';
import { isTimeZone, offsetsOf } from '../../src/i18n/zone-offsets.js';

const QUARTER = 15 * 60_000;
const YEAR = 365.25 * 24 * 60 * 60_000;
/** With offsets of half and quarter hours, of seconds long ago, and with summers in the south. */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'africa/monrovia',
];
const NO_ZONES = ['', 'Mars/Base', '2026-01-01T00:00[Europe/Berlin]', 'T00:00[UTC]', '00Z', 'Etc/Unknown'];

/** Runs with a browser that has no `Temporal`. */
const withoutTemporal = <T>(act: () => T): T => {
  const known = Object.getOwnPropertyDescriptor(globalThis, 'Temporal');
  Object.defineProperty(globalThis, 'Temporal', { value: undefined, configurable: true });
  try {
    return act();
  } finally {
    if (known) Object.defineProperty(globalThis, 'Temporal', known);
    else delete (globalThis as { Temporal?: unknown }).Temporal;
  }
};

describe('the offsets of a zone', () => {
  it('are the same with `Temporal` and without it', () => {
    for (const zone of ZONES) {
      const offsets = offsetsOf(zone);
      const byFormatter = withoutTemporal(() => offsetsOf(zone));
      for (let year = -100; year < 80; year += 0.37) {
        const at = Math.floor((year * YEAR) / QUARTER) * QUARTER;
        expect(offsets(at), `${zone} ${String(at)}`).to.equal(byFormatter(at));
      }
    }
    expect(offsetsOf('Asia/Kathmandu')(1.7e12)).to.equal(5.75 * 3_600_000);
  });

  it('are those of names alone', () => {
    for (const has of [true, false])
      for (const [names, isZone] of [
        [ZONES, true],
        [NO_ZONES, false],
      ] as const)
        for (const name of names)
          expect(has ? isTimeZone(name) : withoutTemporal(() => isTimeZone(name)), name).to.equal(isZone);
  });
});
