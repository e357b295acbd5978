import { html, nothing, type TemplateResult } from 'lit';
import { parseInstant } from '../../core/instant.js';
import { ownValue, type LogEntry } from '../../core/log-entry.js';
import { CELL_LIMIT, clip, toText } from '../../core/to-text.js';
import { visibleText } from '../../core/visible-text.js';
import { datePart, wholePattern } from '../../dates/date-pattern.js';
import { str } from '../../i18n/words.js';
import { isMissing, kindOf } from '../../kinds/catalogue.js';
import { isFailedRow } from '../../kinds/failed-row.js';
import { fieldOf } from '../../presets/catalogue.js';
import type { Field } from '../../presets/preset.js';
import { timeField } from '../../presets/time-field.js';
import { statusCode } from '../../core/http-status.js';
import { problemWords } from '../../ui/problem-words.js';
import { statusBadge } from '../../ui/status-badge.js';
import type { View } from '../../ui/view.js';
import { addressField, aroundColumns } from './around-columns.js';
import type { AroundController } from './around-controller.js';
import { aroundHeader } from './around-header.js';
import { sameEntry, type Side } from './ask-around.js';
import { followCalls, type CallChain } from './follow-calls.js';
import { lengthText } from './length-words.js';
import { callOf } from './same-values.js';

/** What the rows are drawn with. */
interface Drawing {
  readonly around: AroundController;
  readonly view: View;
  readonly entries: readonly LogEntry[];
  readonly columns: readonly Field[];
  readonly instants: readonly number[];
  /** Index of the entry in the middle. */
  readonly center: number;
}

const cellText = (entry: LogEntry, { key, kind: named }: Field, { format }: View): string => {
  const kind = kindOf(named);
  const raw = ownValue(entry, key);
  if (isMissing(raw, kind)) return '';
  return visibleText(
    clip(
      kind.text(raw, format, (other) => ownValue(entry, other)),
      CELL_LIMIT,
    ),
  );
};

const cell = (entry: LogEntry, field: Field, view: View): TemplateResult => {
  const { align, monospace, role } = kindOf(field.kind);
  const text = cellText(entry, field, view);
  const code = role === 'status' ? statusCode(ownValue(entry, field.key)) : null;
  return html`<td class=${`${align}${monospace ? ' monospace' : ''}`}>
    ${code === null ? text : statusBadge(code, text)}
  </td>`;
};

/** The time to the millisecond; with its day where that is another one than the entry's. */
const timeText = (instant: number, { around, view }: Drawing): string => {
  const { language, report } = view;
  const { preset } = report.state;
  const center = parseInstant(ownValue(around.entry!, timeField(preset)!));
  const day = datePart(wholePattern(preset.dateFormat));
  const [own, other] = [language.dateTime(instant, day), language.dateTime(center, day)];
  const clock = language.dateTime(instant, 'HH:mm:ss.SSS');
  return own === other ? clock : `${own} ${clock}`;
};

const entryRow = (at: number, gap: number | null, isTry: boolean, drawing: Drawing): TemplateResult => {
  const { around, view, entries, columns, instants, center } = drawing;
  const { language } = view;
  const { words } = language;
  const entry = entries[at]!;
  const isCenter = at === center;
  const isOpen = around.shell.openedEntry === entry;
  const time = timeText(instants[at]!, drawing);
  const classes = [
    'around-row',
    isTry ? 'try' : '',
    isOpen ? 'open' : '',
    isFailedRow((key) => ownValue(entry, key)) ? 'failed' : '',
  ];
  const show = (): void => {
    around.shell.entries?.openApart(entry, true);
    around.shell.requestUpdate();
  };
  return html`<tr class=${classes.filter(Boolean).join(' ')} aria-current=${isCenter ? 'true' : nothing}>
    <td class="gap">${gap === null ? '' : `+${lengthText(gap, language)}`}</td>
    <th scope="row">
      <button type="button" class="plain" aria-label=${words.msg(str`Show details: ${time}`)} @click=${show}>
        ${time}
      </button>
      ${isCenter ? html`<span class="this">${words.msg('This entry')}</span>` : nothing}
    </th>
    ${columns.map((field) => cell(entry, field, view))}
  </tr>`;
};

/** Several tries of one call, in one row: how many, how they ended, how long they took. */
const chainRow = (chain: CallChain, isUnfolded: boolean, drawing: Drawing): TemplateResult => {
  const { around, view, entries, columns, instants } = drawing;
  const { language, report } = view;
  const { words, number } = language;
  const { preset } = report.state;
  const { rows, gap } = chain;
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const key = sameEntry(preset, entries[first]!);
  const count = number(rows.length);
  const length = lengthText(instants[last]! - instants[first]!, language);
  const status = preset.fields.find(({ kind }) => kindOf(kind).role === 'status');
  const outcomes = status
    ? rows
        .map((row) => cellText(entries[row]!, status, view))
        .filter(Boolean)
        .join(' → ')
    : '';
  const address = addressField(preset);
  const called = [ownValue(entries[first]!, 'method'), address && ownValue(entries[first]!, address)]
    .map((value) => visibleText(clip(toText(value), 200)))
    .filter(Boolean)
    .join(' ');
  const tries = words.msg(str`${count} tries in ${length}`);
  const isLost = isFailedRow((one) => ownValue(entries[last]!, one));
  return html`<tr class=${isLost ? 'around-row chain failed' : 'around-row chain'}>
    <td class="gap">${gap === null ? '' : `+${lengthText(gap, language)}`}</td>
    <th scope="row">
      <button
        type="button"
        class="plain"
        aria-expanded=${String(isUnfolded)}
        @click=${() => around.unfold(key, !isUnfolded)}
      >
        ${timeText(instants[first]!, drawing)} · ${tries}
      </button>
    </th>
    <td colspan=${Math.max(1, columns.length)}>${[outcomes, called].filter(Boolean).join(' · ')}</td>
  </tr>`;
};

const chainRows = (chain: CallChain, drawing: Drawing): TemplateResult => {
  const { around, view, entries, columns, instants, center } = drawing;
  const { language, report } = view;
  const { words } = language;
  const { rows, gap, isNewSession } = chain;
  const { preset } = report.state;
  const length = gap === null ? '' : lengthText(gap, language);
  const rule = isNewSession
    ? html`<tr class="session">
        <td colspan=${columns.length + 2}>
          ${words.msg(str`New session, after ${length} without an entry`)}
        </td>
      </tr>`
    : nothing;
  if (rows.length === 1) return html`${rule}${entryRow(rows[0]!, gap, false, drawing)}`;
  const hasCenter = rows.includes(center);
  // The entry that the reader asked for is never folded away.
  const isUnfolded = hasCenter || around.isUnfolded(sameEntry(preset, entries[rows[0]!]!));
  const tries = isUnfolded
    ? rows.map((row, at) =>
        entryRow(row, at === 0 ? null : instants[row]! - instants[rows[at - 1]!]!, true, drawing),
      )
    : nothing;
  return html`${rule}${chainRow(chain, isUnfolded, drawing)}${tries}`;
};

const list = (around: AroundController, view: View): TemplateResult => {
  const { report, language } = view;
  const { words } = language;
  const { preset } = report.state;
  const { entries } = around;
  const time = timeField(preset)!;
  const instants = entries.map((entry) => parseInstant(ownValue(entry, time)));
  const fixed = new Set(around.same.filter((one) => around.isSame(one)).map(({ field }) => field));
  const columns = aroundColumns(preset, around.shell.control.columns, entries, fixed);
  const address = addressField(preset);
  const chains = followCalls(
    entries.map((entry, at) => ({
      instant: instants[at]!,
      call: callOf(entry, preset, address),
      isFailed: isFailedRow((key) => ownValue(entry, key)),
    })),
  );
  const drawing = { around, view, entries, columns, instants, center: around.center };
  const more = (side: Side, label: string): TemplateResult | typeof nothing =>
    around.isAnswered && around.hasMore(side)
      ? html`<p class="more">
          <button
            type="button"
            part="button"
            aria-disabled=${String(around.isAsking)}
            @click=${() => around.more(side)}
          >
            ${label}
          </button>
        </p>`
      : nothing;
  return html`${more('before', words.msg('Show earlier entries'))}
    <table>
      <caption class="visually-hidden">
        ${words.msg('Around this entry')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.msg('Gap', { desc: 'Time since the entry before' })}</th>
          <th scope="col">${fieldOf(preset, time).label(words)}</th>
          ${columns.map(
            ({ label, kind }) => html`<th scope="col" class=${kindOf(kind).align}>${label(words)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${chains.map((chain) => chainRows(chain, drawing))}
      </tbody>
    </table>
    ${more('after', words.msg('Show later entries'))}`;
};

/** What happened before and after an entry, in the place of the table. */
export const aroundPanel = (around: AroundController, view: View): TemplateResult | typeof nothing => {
  if (!around.entry) return nothing;
  const { words } = view.language;
  const { problem } = around;
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    around.back();
  };
  const fault = problem && problemWords(problem, words);
  return html`<section
    class="around"
    part="around"
    aria-label=${words.msg('Around this entry')}
    @keydown=${pressed}
  >
    ${aroundHeader(around, view)}
    ${
      fault
        ? html`<div class="message fault" part="message">
            <p><strong>${fault.title}</strong> ${fault.advice}</p>
            <button type="button" part="button" @click=${() => around.retry()}>${words.msg('Retry')}</button>
          </div>`
        : nothing
    }
    <div class="around-list" tabindex="0" role="group" aria-label=${words.msg('Entries')}>
      ${list(around, view)}
    </div>
  </section>`;
};
