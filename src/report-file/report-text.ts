import { joinValues, type Filters } from '../core/query.js';
import { csvSeparator, csvWriter } from '../formats/csv.js';
import { printPage } from '../formats/print/print-page.js';
import { createLanguage, type Language } from '../i18n/language.js';
import { loadWords, nearestLocale } from '../i18n/locales.js';
import { kinds } from '../kinds/all.js';
import { addKinds } from '../kinds/catalogue.js';
import type { Format } from '../kinds/kind.js';
import { openLog } from '../log/log.js';
import { readingEndWords } from '../log/reading/reading-end-words.js';
import { presets } from '../presets/all.js';
import { DEFAULT_PRESET } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';
import { numberField } from '../query/entry-name.js';
import { filterLines } from '../query/filter-lines.js';
import { askedQuery } from '../report/state.js';
import { ExplainedReport, explaining } from '../shell/settings/explained-report.js';
import type { LogSource } from '../sources/log-source.js';
import { runFilters, type Covers } from '../sources/schedules/covers.js';
import type { ReadingEnd, ReadingStep } from '../sources/reading-end.js';
import { CSV_TYPE } from '../storage/files/export-file.js';
import { htmlPaper } from './html-paper.js';

/** Rows that are asked for at once. */
const PAGE = 1_000;

/** What of a schedule says how its file is made (contract, section 4). */
export interface ReportFileSettings {
  /** `csv`, or `html`: the print page as one file. */
  readonly format: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Name of a report that comes with the tag, or one of your own; null is the default. */
  readonly preset: string | Preset | null;
  /** By field key; an exclusion of several values has a list of them. */
  readonly filters: Readonly<Record<string, string | readonly string[]>>;
  /** Which time the report is of; the filters alone say so where it is not given. */
  readonly covers?: Covers;
  /** When the schedule runs: what "since the last run" starts with where there was none. */
  readonly frequency?: string;
  readonly day?: string;
  readonly time?: string;
}

/** Which report is made, of what, and for whom. */
export interface ReportOrder {
  readonly schedule: ReportFileSettings;
  /** Language of headings and words; English where there is none of that name. */
  readonly locale: string;
  readonly source: LogSource;
  /** When it is made, in milliseconds since 1970: "the last 7 days" are counted back from then. */
  readonly now: number;
  /** When it was to be made, by its schedule; now where not given. */
  readonly due?: number;
  /** Up to when the last report that was sent holds all; null and not given where none was. */
  readonly since?: number | null;
  readonly signal: AbortSignal;
}

/** A report as a file's text, made while it is read. */
export interface ReportText {
  readonly extension: 'csv' | 'html';
  readonly type: string;
  readonly parts: AsyncIterable<string>;
  /** What the report is and which rows it holds, in words, a line each; of the rows so far. */
  summary(): readonly string[];
}

const presetOf = (given: string | Preset | null): Preset => {
  let preset = given ?? DEFAULT_PRESET;
  if (typeof preset === 'string') {
    const named = presets.get(preset);
    if (!named) throw new Error(`no report is named ${preset}`);
    preset = named;
  }
  return new ExplainedReport().presetOf(preset);
};

/** As a report holds them: several values of an exclusion are one text. */
const filtersOf = ({ filters }: ReportOrder['schedule']): Filters =>
  Object.fromEntries(
    Object.entries(filters).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : joinValues(value),
    ]),
  );

async function* csv(
  preset: Preset,
  format: Format,
  pages: AsyncIterable<ReadingStep>,
): AsyncIterable<string> {
  const writer = csvWriter({ preset, format, separator: csvSeparator('auto', format.language) });
  yield writer.head;
  for await (const { page } of pages) if (page) yield writer.lines(page.rows);
}

/** What the recipients have to know where the log was not read to a proven end, a line each. */
const endLines = (end: ReadingEnd | undefined, language: Language): string[] => {
  if (!end) return [];
  const { title, advice } = readingEndWords(end, language);
  return [end.kind === 'complete' ? '' : title, advice].filter(Boolean);
};

/**
 * The report as the reader who scheduled it would export or print it then: made by the same code, so that the same rows are
 * the same bytes. Pages are read as the text is, one after the other.
 */
export const reportText = async (order: ReportOrder): Promise<ReportText> => {
  const { schedule, source, now, signal } = order;
  addKinds(kinds);
  const preset = presetOf(schedule.preset);
  const words = await loadWords(nearestLocale([order.locale]));
  const language = createLanguage(words, schedule.timeZone);
  const format: Format = { language, dateFormat: preset.dateFormat, ...explaining(preset, words) };
  const { covers = 'filtered', frequency = '', day = '', time = '', timeZone } = schedule;
  const timing = { frequency, day, time, timeZone };
  const run = { timing, now, due: order.due ?? now, since: order.since ?? null };
  const filters = runFilters(covers, filtersOf(schedule), run);
  const lines = filterLines(preset, filters, language).map(({ label, value }) => [label, value] as const);
  const query = askedQuery({
    query: { filters, sort: preset.sort },
    locked: {},
    preset,
    askedAt: now,
    timeZone,
  });

  let count = 0;
  let end: ReadingEnd | undefined;
  async function* counted(): AsyncGenerator<ReadingStep> {
    const numberKey = numberField(preset);
    const reading = { limit: PAGE, fallbackLimit: PAGE, signal, numberKey };
    for await (const step of openLog(source).all(query, reading)) {
      count += step.page?.rows.length ?? 0;
      end ??= step.end;
      yield step;
    }
  }
  async function* printed(): AsyncIterable<string> {
    const paper = htmlPaper();
    const onProgress = (): void => {};
    const { columns } = preset;
    count = await printPage({
      paper,
      preset,
      columns,
      format,
      filters: lines,
      active: filters,
      now,
      pages: counted(),
      onProgress,
    });
    yield* paper.parts();
  }

  const isCsv = schedule.format === 'csv';
  return {
    extension: isCsv ? 'csv' : 'html',
    type: isCsv ? CSV_TYPE : 'text/html;charset=utf-8',
    parts: isCsv ? csv(preset, format, counted()) : printed(),
    summary: () => [
      preset.title(words),
      ...(lines.length > 0 ? lines : [[words.msg('Filters'), words.msg('None')]]).map((line) =>
        line.join(': '),
      ),
      `${words.msg('Rows')}: ${language.number(count)}`,
      ...endLines(end, language),
    ],
  };
};
