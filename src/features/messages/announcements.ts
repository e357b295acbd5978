import type { Announcer } from '../../ui/announcer.js';
import type { Problem } from '../../core/problem.js';
import type { Language } from '../../i18n/language.js';
import { queryKey } from '../../core/query.js';
import { str } from '../../i18n/words.js';
import { fieldOf } from '../../presets/catalogue.js';
import { timeField } from '../../presets/time-field.js';
import { activeFilters, type ReportState } from '../../report/state.js';
import { amongText } from './among.js';
import { missingRows } from './missing-rows.js';
import { nothingText } from './nothing-text.js';
import { problemWords } from '../../ui/problem-words.js';

const orderText = ({ query, preset }: ReportState, { words }: Language): string => {
  if (!query.sort) return '';
  const { key, descending } = query.sort;
  if (key === timeField(preset)) return descending ? words.msg('newest first') : words.msg('oldest first');
  const label = fieldOf(preset, key).label(words);
  return descending
    ? words.msg(str`sorted by ${label}, descending`)
    : words.msg(str`sorted by ${label}, ascending`);
};

/** The outcome of a search, for those who cannot see it: how many entries, in which order. */
const resultText = (state: ReportState, language: Language, absent: readonly string[]): string => {
  const { words } = language;
  if (state.extent === 0) return nothingText(state, language, absent);
  const order = orderText(state, language);
  if (state.total === null) return words.msg(str`Entries loaded, ${order}.`);
  const count = language.number(state.total);
  return words.plural(state.total, {
    zero: words.msg(str`${count} entries, ${order}.`, { id: 'entries-found-zero' }),
    one: words.msg(str`${count} entry, ${order}.`),
    two: words.msg(str`${count} entries, ${order}.`, { id: 'entries-found-two' }),
    few: words.msg(str`${count} entries, ${order}.`, { id: 'entries-found-few' }),
    many: words.msg(str`${count} entries, ${order}.`, { id: 'entries-found-many' }),
    other: words.msg(str`${count} entries, ${order}.`),
  });
};

/** A search that takes longer than this is announced as under way, in milliseconds. */
const SLOW = 1000;

/** What there is to know besides the state. */
interface Around {
  /** Fields that the log lacks. */
  readonly absent?: readonly string[];
  readonly isLive?: boolean;
  /** Whether the report updates without being asked: then an update without news is not worth saying. */
  readonly isByItself?: boolean;
  /** The first row as text: where it is another, the log has changed though its number of rows has not. */
  newest?(): string;
}

/** Says each thing once: the outcome of a search, or why nothing did. */
export class Announcements {
  readonly #announcer: Announcer;
  #said = '';
  #updatedAt: number | null = null;
  #newest = '';
  #waitingSince = 0;

  constructor(announcer: Announcer) {
    this.#announcer = announcer;
  }

  update(
    state: ReportState,
    setupProblems: readonly Problem[],
    language: Language,
    { absent = [], isLive = false, isByItself = isLive, newest = () => '' }: Around = {},
  ): void {
    const problem = state.problem ?? state.notice ?? setupProblems[0] ?? null;
    const fault = problem && problemWords(problem, language.words);
    const missing = problem === state.problem ? missingRows(state.missing, language) : '';
    this.#announcer.alert(fault ? `${missing} ${fault.title} ${fault.advice}`.trim() : '');
    this.#tellWait(state, language);
    if (state.phase !== 'ready' || state.updating) return;
    const search = `${state.generation} ${queryKey({ ...state.query, filters: activeFilters(state) })}`;
    const result = `${search} ${state.total} ${state.among?.rows} ${language.locale} ${absent.join(' ')}`;
    const isUpdated = state.updatedAt !== this.#updatedAt;
    const newestBefore = this.#newest;
    if (isUpdated) [this.#updatedAt, this.#newest] = [state.updatedAt, newest()];
    if (result === this.#said) {
      // A reader who pressed Update waits for a word, though there is nothing to see.
      if (isUpdated && !isByItself && newestBefore === this.#newest)
        this.#announcer.sayAgain(language.words.msg('No new entries.'));
      return;
    }
    const isGrown = this.#said.startsWith(`${search} `);
    this.#said = result;
    // Every few seconds: readers of a live log hear of new rows where they wish it.
    if (isLive && isGrown) return;
    this.#announcer.say(`${resultText(state, language, absent)} ${amongText(state.among, language)}`.trim());
  }

  /** Once for each search, not for each page. */
  #tellWait({ phase, problem }: ReportState, { words }: Language): void {
    const isWaiting = phase === 'loading' && problem === null;
    if (!isWaiting) this.#waitingSince = 0;
    else this.#waitingSince ||= performance.now();
    if (isWaiting && performance.now() - this.#waitingSince > SLOW)
      this.#announcer.say(words.msg('Loading…'));
  }
}
