import type { Filters, Format, LogSource, Preset, ReadingEnd } from '../../../src/element.js';
import { presets } from '../../../src/presets.js';
import type { ScheduleRequest } from '../schedule.js';
import { htmlPaper } from './html-paper.js';
import {
  addKinds,
  allPages,
  askedQuery,
  createLanguage,
  CSV_TYPE,
  csvSeparator,
  csvWriter,
  DEFAULT_PRESET,
  ExplainedReport,
  explaining,
  filterLines,
  joinValues,
  kinds,
  loadWords,
  nearestLocale,
  numberField,
  printPage,
  readingEndWords,
  type Language,
  type ReadingStep,
} from './unexported.js';

/** Rows that are asked for at once. */
const PAGE = 1_000;

/** Which report is made, of what, and for whom. */
export interface ReportOrder {
  readonly schedule: Pick<ScheduleRequest, 'format' | 'timeZone' | 'preset' | 'filters'>;
  /** Language of headings and words; English where there is none of that name. */
  readonly locale: string;
  readonly source: LogSource;
  /** When it is made, in milliseconds since 1970: "the last 7 days" are counted back from then. */
  readonly now: number;
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

const presetNamed = (name: string | null): Preset => {
  const preset = name === null ? DEFAULT_PRESET : presets.get(name);
  if (!preset) throw new Error(`no report is named ${name}`);
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
  const preset = presetNamed(schedule.preset);
  const words = await loadWords(nearestLocale([order.locale]));
  const language = createLanguage(words, schedule.timeZone);
  const format: Format = { language, dateFormat: preset.dateFormat, ...explaining(preset, words) };
  const filters = filtersOf(schedule);
  const lines = filterLines(preset, filters, language).map(({ label, value }) => [label, value] as const);
  const query = askedQuery({
    query: { filters, sort: preset.sort },
    locked: {},
    preset,
    askedAt: now,
    timeZone: schedule.timeZone,
  });

  let count = 0;
  let end: ReadingEnd | undefined;
  async function* counted(): AsyncGenerator<ReadingStep> {
    const numberKey = numberField(preset);
    const reading = { source, query, limit: PAGE, fallbackLimit: PAGE, signal, numberKey };
    for await (const step of allPages(reading)) {
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
