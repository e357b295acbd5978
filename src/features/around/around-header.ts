import { html, nothing, type TemplateResult } from 'lit';
import { clip } from '../../core/to-text.js';
import { visibleText } from '../../core/visible-text.js';
import { withoutLocked } from '../../report/state.js';
import { filterLines } from '../../query/filter-lines.js';
import { str } from '../../i18n/words.js';
import { kindOf } from '../../kinds/catalogue.js';
import { fieldOf } from '../../presets/catalogue.js';
import type { View } from '../../ui/view.js';
import { REACHES, type AroundController } from './around-controller.js';
import { lengthText } from './length-words.js';
import type { SameValue } from './same-values.js';

/** Longest value on a button. */
const LONGEST = 40;

const sameButton = (one: SameValue, around: AroundController, view: View): TemplateResult => {
  const { words } = view.language;
  const { label, kind } = fieldOf(view.report.state.preset, one.field);
  const name = visibleText(label(words));
  const value = visibleText(
    clip(
      kindOf(kind).text(one.raw, view.format, () => undefined),
      LONGEST,
    ),
  );
  return html`<button
    type="button"
    part="button"
    aria-pressed=${String(around.isSame(one))}
    @click=${() => around.toggle(one)}
  >
    ${words.msg(str`Same ${name}: ${value}`)}
  </button>`;
};

/** What the entries are of, what of the log was looked through, and what is missing. */
const status = (around: AroundController, { language }: View): string => {
  const { words, number } = language;
  if (around.problem) return '';
  if (!around.isAnswered || around.isAsking) return words.msg('Loading…');
  const { entries, center, among } = around;
  const [before, after] = [number(center), number(entries.length - 1 - center)];
  const said = [words.msg(str`${before} before, ${after} after`)];
  if (among) {
    const rows = number(among.rows);
    said.push(words.msg(str`Only the ${rows} rows loaded so far were searched.`));
  }
  if (around.isUnordered) said.push(words.msg('The server does not sort by time. Entries may be missing.'));
  return said.join(' · ');
};

/** What the neighbours have in common with the entry, how far they are, and the way back. */
export const aroundHeader = (around: AroundController, view: View): TemplateResult => {
  const { report, language } = view;
  const { preset, query, locked } = report.state;
  const { words } = language;
  const aside = filterLines(preset, withoutLocked(query.filters, locked), language);
  const reachText = (reach: number | null): string => {
    if (reach === null) return words.msg('Any time');
    const length = lengthText(reach, language);
    return `± ${length}`;
  };
  const chosen = ({ target }: Event): void =>
    around.chooseReach(REACHES[(target as HTMLSelectElement).selectedIndex] ?? null);
  return html`<header>
    <div class="around-same" role="group" aria-label=${words.msg('Show entries that have')}>
      ${around.same.map((one) => sameButton(one, around, view))}
    </div>
    <select part="input" aria-label=${words.msg('Time range')} @change=${chosen}>
      ${REACHES.map((reach) => html`<option ?selected=${reach === around.reach}>${reachText(reach)}</option>`)}
    </select>
    <span class="scope" role="status">${status(around, view)}</span>
    ${
      around.link === null
        ? nothing
        : html`<button type="button" part="button" @click=${() => void around.shell.copy(around.link ?? '')}>
            ${words.msg('Copy link')}
          </button>`
    }
    <button type="button" part="button" class="back" @click=${() => around.back()}>
      ${words.msg('Back to all entries')}
    </button>
    ${
      aside.length === 0
        ? nothing
        : html`<p class="aside">
            ${words.msg('Your filters are set aside:')}
            ${aside.map(({ label, value }) => html`<s>${label} ${value}</s> `)}
          </p>`
    }
  </header>`;
};
