import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import { readTime } from '../../src/dates/read-time.js';
import { isFault, type TimeContext, type TimeSpan } from '../../src/dates/time-reading.js';
import { timeFaultWords, timeInWords } from '../../src/dates/time-words.js';
import { writeTime } from '../../src/dates/write-time.js';
import { createLanguage } from '../../src/i18n/language.js';
import { LOCALES, loadWords } from '../../src/i18n/locales.js';
import type { Words } from '../../src/i18n/words.js';

const NOW = Date.parse('2026-11-29T13:20:05Z');
const DAY_FIRST = 'DD/MM/YYYY HH:mm';
const YEAR_FIRST = 'YYYY-MM-DD HH:mm:ss';
const PATTERNS = [
  DAY_FIRST,
  YEAR_FIRST,
  'MM/DD/YYYY HH:mm',
  'DD.MM.YYYY, HH:mm:ss',
  'DD-MM-YYYY HH.mm',
  'DD.MM.YYYY HH.mm',
  'YYYY/MM/DD HH:mm:ss.SSS',
  'HH:mm DD/MM/YYYY',
  'DDMMYYYY HHmm',
  'DD/MM/YYYY às HH:mm',
  // In these an instant cannot be written, so that fields take ISO 8601.
  'DD/MM HH:mm',
  'DD/MM/YYYY',
];
/** With clock changes by night, at midnight, by half an hour, across a whole day; and without. */
const ZONES = [
  'UTC',
  'America/Sao_Paulo',
  'America/New_York',
  'Europe/Warsaw',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kolkata',
  'America/Havana',
];

describe('a typed time', () => {
  const words = new Map<string, Words>();
  before(async () => {
    for (const locale of LOCALES) words.set(locale, await loadWords(locale));
  });

  const contextOf = ({
    locale = 'en',
    zone = 'America/Sao_Paulo',
    pattern = DAY_FIRST,
    now = NOW,
    isAhead = false,
  } = {}): TimeContext => ({ language: createLanguage(words.get(locale)!, zone), pattern, now, isAhead });

  /** First and last millisecond as ISO 8601, or the code of the fault. */
  const read = (typed: string, options?: Parameters<typeof contextOf>[0]): string => {
    const reading = readTime(typed, contextOf(options));
    if (reading === null) return '';
    if (isFault(reading)) return reading.code;
    return [reading.start, reading.end].map((at) => new Date(at).toISOString()).join(' ');
  };
  const MINUTE = '2026-11-05T17:05:00.000Z 2026-11-05T17:05:59.999Z';

  it('is read in the order of the report, with any separator or none', () => {
    const texts = [
      '05/11/2026 14:05',
      '5/11/2026 14:05',
      '05-11-2026 14:05',
      '05.11.2026 14.05',
      '05 11 2026 14 05',
      '05112026 1405',
      '051120261405',
      '0511 1405',
      '05/11 14:05',
      '05/11/26 14:05',
      '  05/11/2026\u00a014:05 ',
      '14:05 05/11/2026',
      '05/11/2026 14h05',
      '05/11/2026 2:05 pm',
    ];
    for (const text of texts) expect(read(text), text).to.equal(MINUTE);
    expect(read('05/11/2026 14:05', { pattern: 'MM/DD/YYYY HH:mm' })).to.contain('2026-05-11');
    expect(read('2026/11/05 14:05')).to.equal(MINUTE);
    expect(read('20261105 1405')).to.equal(MINUTE);
  });

  it('is read as ISO 8601, as Unix time and as logs write it', () => {
    expect(read('2026-11-05T14:05')).to.equal(MINUTE);
    expect(read('2026-11-05T17:05Z')).to.equal(MINUTE);
    expect(read('2026-11-05T14:05-03:00')).to.equal(MINUTE);
    expect(read('2026-11-05 17:05:00+00')).to.equal('2026-11-05T17:05:00.000Z 2026-11-05T17:05:00.999Z');
    expect(read('20261105T170500Z')).to.equal('2026-11-05T17:05:00.000Z 2026-11-05T17:05:00.999Z');
    expect(read('1793898300')).to.equal('2026-11-05T17:05:00.000Z 2026-11-05T17:05:00.999Z');
    expect(read('1793898300123')).to.equal('2026-11-05T17:05:00.123Z 2026-11-05T17:05:00.123Z');
    expect(read('1793898300123456789')).to.equal(read('1793898300123'));
    expect(read('05/Nov/2026:14:05:00 -0300')).to.equal(read('1793898300'));
    expect(read('Thu, 05 Nov 2026 17:05:00 GMT')).to.equal(read('1793898300'));
    expect(read('05/11/2026 14:05 UTC\u221203:00')).to.equal(MINUTE);
  });

  it('counts back from now, which is given', () => {
    expect(read('2h')).to.equal('2026-11-29T11:20:00.000Z 2026-11-29T11:20:59.999Z');
    expect(read('15m')).to.equal('2026-11-29T13:05:00.000Z 2026-11-29T13:05:59.999Z');
    expect(read('7d')).to.equal('2026-11-22T13:20:00.000Z 2026-11-22T13:20:59.999Z');
    expect(read('1h30m')).to.equal(read('90 min'));
    expect(read('30s')).to.equal('2026-11-29T13:19:35.000Z 2026-11-29T13:19:35.999Z');
    for (const text of ['2h ago', '-2h', '2 hours ago', '2 hrs'])
      expect(read(text), text).to.equal(read('2h'));
    expect(read('há 2 horas', { locale: 'pt-BR' })).to.equal(read('2h'));
    expect(read('2 horas atrás', { locale: 'pt-BR' })).to.equal(read('2h'));
    expect(read('hace 2 horas', { locale: 'es' })).to.equal(read('2h'));
    expect(read('2 godziny temu', { locale: 'pl' })).to.equal(read('2h'));
    expect(read('il y a 2 heures', { locale: 'fr' })).to.equal(read('2h'));
    expect(read('2 heures', { locale: 'fr' })).to.equal(read('2h'));
    expect(read('vor 2 Stunden', { locale: 'de' })).to.equal(read('2h'));
    expect(read('90 Minuten', { locale: 'de' })).to.equal(read('90m'));
    expect(read('2 時間前', { locale: 'ja' })).to.equal(read('2h'));
  });

  it('is today where no day is typed, and the last such day where no year is', () => {
    expect(read('14:05')).to.equal('2026-11-29T17:05:00.000Z 2026-11-29T17:05:59.999Z');
    expect(read('14:05:30.5')).to.equal('2026-11-29T17:05:30.500Z 2026-11-29T17:05:30.500Z');
    expect(read('30/11')).to.contain('2025-11-30');
    expect(read('30/11', { isAhead: true })).to.contain('2026-11-30');
    expect(read('29/02')).to.contain('2024-02-29');
    // In São Paulo it is still the day before.
    const now = Date.parse('2026-11-29T01:00:00Z');
    expect(read('14:05', { now })).to.contain('2026-11-28');
  });

  it('knows the words of the language, and of English', () => {
    const yesterday = '2026-11-28T03:00:00.000Z 2026-11-29T02:59:59.999Z';
    const said = {
      en: 'Yesterday',
      'pt-BR': 'ontem',
      es: 'ayer',
      pl: 'wczoraj',
      fr: 'hier',
      de: 'gestern',
      ja: '昨日',
    };
    for (const [locale, word] of Object.entries(said)) {
      expect(read(word, { locale }), word).to.equal(yesterday);
      expect(read('yesterday', { locale }), locale).to.equal(yesterday);
    }
    for (const [locale, word] of [
      ['pt-BR', 'hoje'],
      ['es', 'hoy'],
      ['pl', 'dzisiaj'],
      ['pl', 'dziś'],
    ] as const)
      expect(read(word, { locale }), word).to.equal(read('today'));
    expect(read('ontem às 14h05', { locale: 'pt-BR' })).to.equal(read('28/11/2026 14:05'));
    expect(read('ontem 14h', { locale: 'pt-BR' })).to.equal(read('28/11/2026 14:00'));
    expect(read('terça', { locale: 'pt-BR' })).to.equal(read('24/11/2026'));
    expect(read('5 de novembro de 2026, 14:05', { locale: 'pt-BR' })).to.equal(MINUTE);
    expect(read('le 5 novembre 2026 à 14:05', { locale: 'fr' })).to.equal(MINUTE);
    expect(read('5. November 2026 um 14:05 Uhr', { locale: 'de' })).to.equal(MINUTE);
    expect(read('2026年11月5日 14:05', { locale: 'ja' })).to.equal(MINUTE);
    expect(read('2026年11月5日14:05', { locale: 'ja' })).to.equal(MINUTE);
    expect(read('5 listopada 2026 14:05', { locale: 'pl' })).to.equal(MINUTE);
    expect(read('5 de noviembre de 2026 a las 14:05', { locale: 'es' })).to.equal(MINUTE);
    expect(read('Friday 5 November 2026')).to.equal('no-such-date');
  });

  it('may be a range', () => {
    const range = '2026-11-05T17:00:00.000Z 2026-11-05T17:10:59.999Z';
    const texts = [
      '05/11 14:00-14:10',
      '05/11/2026 14:00 - 14:10',
      '05/11/2026 14:00 – 05/11/2026 14:10',
      '05/11 14:05 ±5m',
      '05/11 14:05 +/- 5 min',
      'from 05/11 14:00 to 14:10',
      '2026-11-05T14:00-03:00/2026-11-05T14:10-03:00',
    ];
    for (const text of texts) expect(read(text), text).to.equal(range);
    expect(read('14:00 até 14:10', { locale: 'pt-BR' })).to.equal(read('14:00-14:10'));
    expect(read('05/11-07/11')).to.equal('2026-11-05T03:00:00.000Z 2026-11-08T02:59:59.999Z');
    expect(read('14:00-14:10 05/11/2026')).to.equal(range);
    expect(read('14:10-14:00')).to.equal('order');
  });

  it('is refused where it is none, and where it may be several', () => {
    const faults: readonly [typed: string, code: string, options?: Parameters<typeof contextOf>[0]][] = [
      ['31/02', 'no-such-date'],
      ['31/02/2026 10:00', 'no-such-date'],
      ['11/25/2026', 'no-such-date'],
      ['25:00', 'no-such-time'],
      ['24:00', 'no-such-time'],
      ['05/11/2026 14:60', 'no-such-time'],
      ['13:05 pm', 'no-such-time'],
      ['05-11-26', 'year'],
      ['26-11-05', 'year', { pattern: YEAR_FIRST }],
      ['05/11/99', 'year'],
      ['1405', 'unknown'],
      ['05/11 1405', 'unknown'],
      ['yesterday-ish', 'unknown'],
      ['-5', 'unknown'],
      ['05/11/2026', 'ambiguous', { pattern: YEAR_FIRST }],
      ['05/11', 'ambiguous', { pattern: YEAR_FIRST }],
      ['2026-11-05 09:00-10:00', 'ambiguous', { pattern: YEAR_FIRST }],
      // New York: clocks go forward at 02:00 on 8 March, back at 02:00 on 1 November.
      ['08/03/2026 02:30', 'skipped', { zone: 'America/New_York' }],
      ['01/11/2026 01:30', 'repeated', { zone: 'America/New_York' }],
      ['30/12/2011', 'skipped', { zone: 'Pacific/Apia' }],
    ];
    for (const [typed, code, options] of faults) expect(read(typed, options), typed).to.equal(code);
    // In a language that writes the day first there is no doubt.
    expect(read('05/11/2026', { pattern: YEAR_FIRST, locale: 'pt-BR' })).to.contain('2026-11-05');
    expect(read('25/11/2026', { pattern: YEAR_FIRST })).to.contain('2026-11-25');
    expect(read('01/11/2026 01:30 UTC-05:00', { zone: 'America/New_York' })).to.contain('2026-11-01T06:30');
  });

  it('has the clock of the pattern, where that writes no colons', () => {
    const options = { pattern: 'DD-MM-YYYY HH.mm' };
    for (const text of ['05-11-2026 14.05', '05-11 14.05', '05.11.2026 14.05', '5 nov 14.05'])
      expect(read(text, options), text).to.equal(MINUTE);
    expect(read('14.05', options)).to.equal(read('14:05'));
    expect(read('yesterday 9.05', options)).to.equal(read('yesterday 09:05'));
    for (const text of ['05-11-2026 14.00 - 14.10', '05-11-2026 14.00-14.10', '05-11 14.05 ±5m'])
      expect(read(text, options), text).to.equal(read('05/11 14:00-14:10'));
    expect(read('14.65', options)).to.equal('no-such-time');
    expect(read('05-11', options)).to.equal(read('05/11'));
    // Two digits after a time are as likely a year, which this pattern writes with four.
    expect(read('05.11.26', options)).to.equal('year');
    expect(read('14.05')).to.contain('2026-05-14');
  });

  it('is a day or a clock where the pattern writes both with one sign', () => {
    const options = { pattern: 'DD.MM.YYYY HH.mm' };
    expect(read('14.05', options)).to.equal('ambiguous');
    expect(read('13.45', options)).to.equal(read('13:45'));
    expect(read('31.12', options)).to.equal(read('31/12'));
    expect(read('05.11 14:05', options)).to.equal(MINUTE);
  });

  it('that clocks repeat is said so, in a range too', () => {
    const options = { zone: 'America/New_York' };
    for (const text of ['01/11 01:30 - 01:45', '01/11/2026 01:30 - 01/11/2026 01:45', '01/11 01:30 ±5m'])
      expect(read(text, options), text).to.equal('repeated');
    expect(read('08/03 02:10-02:20', options)).to.equal('skipped');
    const lordHowe = { zone: 'Australia/Lord_Howe', pattern: 'DD-MM-YYYY HH.mm' };
    expect(read('05-04-2026 01.45', lordHowe)).to.equal('repeated');
  });

  it('of a day begins where its day begins, though clocks are put forward over midnight', () => {
    expect(read('04/11/2018')).to.equal('2018-11-04T03:00:00.000Z 2018-11-05T01:59:59.999Z');
    expect(read('17/02/2018')).to.equal('2018-02-17T02:00:00.000Z 2018-02-18T02:59:59.999Z');
  });

  it('is said in words, in the language and the zone of the report', () => {
    const span = readTime('05/11/2026 14:05', contextOf()) as TimeSpan;
    const said = ['en', 'pt-BR', 'es', 'pl'].map((locale) =>
      timeInWords(span, 'start', contextOf({ locale }).language),
    );
    expect(said).to.deep.equal([
      'Thursday 5 November 2026, 14:05, São Paulo',
      'quinta-feira, 5 de novembro de 2026, 14:05, São Paulo',
      'jueves, 5 de noviembre de 2026, 14:05, São Paulo',
      'czwartek, 5 listopada 2026, 14:05, São Paulo',
    ]);
    const range = readTime('05/11 14:00-14:10', contextOf()) as TimeSpan;
    expect(timeInWords(range, 'start', contextOf().language)).to.equal(
      'Thursday 5 November 2026, 14:00 – 14:10, São Paulo',
    );
  });

  it('has a word for every fault in every language', () => {
    const options = { zone: 'America/New_York' };
    const faults = ['31/02', '25:00', '05-11-26', '14:10-14:00', 'x', '08/03/2026 02:30', '01/11/2026 01:30'];
    for (const typed of faults) {
      const texts = LOCALES.map((locale) => {
        const context = contextOf({ ...options, locale });
        const reading = readTime(typed, context)!;
        return isFault(reading) ? timeFaultWords(reading, context) : typed;
      });
      expect(new Set(texts).size, texts.join(' | ')).to.equal(LOCALES.length);
    }
  });

  // The years in which these zones changed their clocks by rule, so that many of the instants are near a change.
  const instants = fc.integer({ min: Date.parse('2005-01-01'), max: Date.parse('2027-12-31') });
  const anyContext = fc.record({
    locale: fc.constantFrom(...LOCALES),
    zone: fc.constantFrom(...ZONES),
    pattern: fc.constantFrom(...PATTERNS),
  });

  it('that a field shows comes back to the very instant, as start and as end', () => {
    const units = fc.constantFrom(1, 1000, 60_000, 3_600_000);
    fc.assert(
      fc.property(instants, units, anyContext, (at, unit, options) => {
        const context = contextOf(options);
        const start = Math.floor(at / unit) * unit;
        for (const [edge, instant] of [
          ['start', start],
          ['end', start + unit - 1],
        ] as const) {
          const text = writeTime(instant, edge, context.language, context.pattern);
          const reading = readTime(text, context);
          expect(reading !== null && !isFault(reading) && reading[edge], text).to.equal(instant);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is never another instant than the one in the pattern, whatever separates its parts', () => {
    const separators = fc.constantFrom('/', '.', '-', ' ', '');
    fc.assert(
      fc.property(instants, anyContext, separators, (at, options, separator) => {
        const context = contextOf({ ...options, pattern: DAY_FIRST });
        const { language } = context;
        const minute = Math.floor(at / 60_000) * 60_000;
        const text =
          language.dateTime(minute, ['DD', 'MM', 'YYYY'].join(separator)) +
          language.dateTime(minute, ' HH:mm');
        const reading = readTime(text, context)!;
        // Without its offset the hour that a clock change repeats is refused.
        if (language.zone.isRepeated(minute))
          expect(isFault(reading) && reading.code, text).to.equal('repeated');
        else expect(!isFault(reading) && reading.start, text).to.equal(minute);
      }),
      { numRuns: 1000 },
    );
  });

  it('is not a time with a sign that the pattern lacks', () => {
    for (const text of ['5m05', '5x05', '05 11', '14-05'])
      expect(
        () => readTime(text, contextOf({ locale: 'en', zone: 'UTC', pattern: 'DD.MM.YYYY HH.mm' })),
        text,
      ).not.to.throw();
  });

  it('never throws, and is never a range that ends before it starts', () => {
    const pieces = fc.constantFrom(
      '05',
      '11',
      '2026',
      '14:05',
      '-',
      '/',
      ' ',
      'T',
      'Z',
      '±',
      '5m',
      'nov',
      'yesterday',
      'UTC',
      '+02:00',
      'pm',
      '.',
      ',',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, anyContext, (text, options) => {
        const reading = readTime(text, contextOf(options));
        if (reading !== null && !isFault(reading)) expect(reading.end).to.be.at.least(reading.start);
      }),
      { numRuns: 1500 },
    );
  });
});
