import { html, nothing, type TemplateResult } from 'lit';
import { filterOf } from '../../filters/catalogue.js';
import { expandPeriod } from '../../filters/expand-period.js';
import type { Language } from '../../i18n/language.js';
import { EXACT, readFilterKey, takesValues, valuesOf } from '../../core/query.js';
import { isText } from '../../query/filter-by-value.js';
import { filterLines, type FilterLine } from '../../query/filter-lines.js';
import { str } from '../../i18n/words.js';
import { OF_TIME, searchFieldOf, searchLabel } from '../../presets/catalogue.js';
import { searchDescription } from '../../presets/descriptions.js';
import type { Preset, SearchField } from '../../presets/preset.js';
import { activeFilters, isLockedOut } from '../../report/state.js';
import { aboutMark, aboutKeys, aboutPlace } from '../../ui/about-field.js';
import { actOf, keyName } from '../../ui/keys.js';
import { forgetUnderstood } from '../../ui/date-field.js';
import { textsOf } from '../../ui/form-text.js';
import { clearMultiSelects, closeMultiSelects, multiSelect } from '../../ui/multi-select.js';
import type { SearchSheet } from './sheet.js';
import { readSearch, type Mistakes } from './read-search.js';
import { FREE, searchChoices } from './search-choices.js';
import { searchControl } from './search-control.js';
import { patternHint, reportDateField } from '../../ui/search-date.js';
import { entryCount } from '../../shell/frame/entry-count.js';
import type { View } from '../../ui/view.js';

const hintOf = (search: SearchField, preset: Preset, language: Language): string | null => {
  if (filterOf(search.filter).control.type !== 'date-time') return null;
  return `${patternHint(preset, language)}, ${language.zone.name}`;
};

/** The bound that a period such as Today has, so that its fields do not look as if there were none. */
const boundOfPeriod = (search: SearchField, { report, language }: View): string | undefined => {
  const { preset } = report.state;
  const { period } = activeFilters(report.state);
  if (!period || !OF_TIME.includes(search.key)) return undefined;
  const now = Date.now();
  const bound = expandPeriod(period, now, language.zone.name)[search.key];
  return bound && filterOf(search.filter).toInput(bound, language, { dateFormat: preset.dateFormat, now });
};

/** Whether the search field of a locked exact filter can show it: as a choice, or as the words of its chip. */
const showsExact = ({ filter }: SearchField): boolean => {
  const { control } = filterOf(filter);
  return control.type === 'text' || (control.type === 'choice' && isText(filterOf(filter)));
};

/** The words of a locked exact filter, for a text field. */
const exactWords = (key: string, { report, language }: View): string | undefined => {
  const { preset, locked } = report.state;
  const param = locked[`${EXACT}${key}`];
  if (param === undefined) return undefined;
  return filterLines(preset, { [`${EXACT}${key}`]: param }, language)
    .map(({ value }) => value)
    .join(', ');
};

/** What describes the field: its mistake, and what it is, as far as they are shown. */
const describedBy = (id: string): string => `${id}-mistake ${id}-about`;

const field = (search: SearchField, view: View): TemplateResult => {
  const { report, language, format } = view;
  const { preset, query, locked } = report.state;
  const filter = filterOf(search.filter);
  const isLocked = isLockedOut(locked, search.key) || Object.hasOwn(locked, `${EXACT}${search.key}`);
  const param = { ...(isLocked ? {} : query.filters), ...locked }[search.key] ?? '';
  const id = `search-${search.key}`;
  const value = filter.toInput(param, language, { dateFormat: preset.dateFormat, now: Date.now() });
  const isPicked = filter.control.type === 'choice' && isText(filter);
  const exact = isPicked ? valuesOf({ ...query.filters, ...locked }[`${EXACT}${search.key}`] ?? '') : [];
  const label = searchLabel(preset, search, language.words);
  const { control } = filter;
  const about = {
    id: `${id}-about`,
    label,
    text: searchDescription(preset, search, language.words),
  };
  const choices =
    control.type === 'choice'
      ? searchChoices(search, control, isPicked ? exact : control.takesText ? [] : [value], report, format)
      : [];
  const isOffered = choices.some((choice) => choice.value === value);
  const takesText = control.type === 'choice' && control.takesText === true;
  const ofDropDown = isPicked
    ? [...exact, ...(param === '' ? [] : [FREE])]
    : [takesText && !isOffered ? FREE : value];
  const chosen = ofDropDown.length === 0 ? [''] : ofDropDown;
  const free = isPicked
    ? { label: language.words.msg(str`${label} contains`), text: param }
    : takesText
      ? { label: language.words.msg('Other codes'), text: isOffered ? '' : value, hint: '401,5xx,400-499' }
      : null;
  return html`
    <div class="field" title=${hintOf(search, preset, language) ?? nothing}>
      <span class="labelled">
        <label part="label" for=${id}>${label}</label>
        ${aboutMark(about, language.words, false)}
      </span>
      ${
        control.type === 'date-time'
          ? reportDateField(preset, language, control.edge, {
              id,
              name: id,
              value,
              isLocked,
              placeholder: boundOfPeriod(search, view),
              describedBy: describedBy(id),
            })
          : isPicked && control.type === 'choice' && control.takesSeveral
            ? multiSelect(
                {
                  id,
                  label,
                  choices,
                  chosen: exact,
                  free: { name: `contains-${search.key}`, label: free!.label, text: param },
                  isLocked,
                  describedBy: describedBy(id),
                },
                language,
              )
            : searchControl(control, {
                id,
                describedBy: describedBy(id),
                value: (isPicked ? undefined : exactWords(search.key, view)) ?? value,
                chosen,
                free,
                isLocked,
                choices,
              })
      }
      ${aboutPlace(about)}
      <span class="mistake" part="mistake" id="${id}-mistake"></span>
    </div>
  `;
};

/** Filters that the host locked and that have no search field: seen, not to be changed. */
const lockedField = ({ key, param, label, value }: FilterLine, place: number): TemplateResult => html`
  <div class="field">
    <label part="label" for="locked-${place}-${key}">${label}</label>
    <input
      part="input"
      id="locked-${place}-${key}"
      type="text"
      .value=${takesValues(key) ? value : param}
      readonly
    />
  </div>
`;

/** Mistakes are written beside their fields by hand: a typed text must survive the report's own rendering. */
const showMistakes = (form: HTMLFormElement, mistakes: Mistakes, takesFocus = true): void => {
  forgetUnderstood(form);
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    'input[name], select[name]',
  )) {
    const mistake = mistakes.get(control.name.replace('search-', ''));
    control.ariaInvalid = mistake === undefined ? null : 'true';
    const place = form.querySelector(`[id="${CSS.escape(control.id)}-mistake"]`);
    if (place) place.textContent = mistake ?? '';
  }
  if (takesFocus) form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
};

/**
 * Searches for what is in the fields.
 *
 * @returns Whether all of it could be understood.
 */
const apply = (form: HTMLFormElement, view: View, takesFocus: boolean): boolean => {
  const data = new FormData(form);
  const typed = new Map(
    [...new Set(data.keys())].map((name) => [name.replace('search-', ''), textsOf(data, name)]),
  );
  const { preset, query, locked } = view.report.state;
  const { filters, mistakes } = readSearch(preset, typed, query.filters, locked, view.language);
  showMistakes(form, mistakes, takesFocus);
  if (mistakes.size > 0) return false;
  closeMultiSelects(form);
  for (const { key, filter: name } of preset.search) {
    const filter = filterOf(name);
    if (filter.control.type !== 'date-time' || isLockedOut(locked, key)) continue;
    // What was taken shows as the instant that it is: "2h" would be another one a minute later.
    const input = form.querySelector<HTMLInputElement>(`[id="${CSS.escape(`search-${key}`)}"]`);
    const { dateFormat } = preset;
    if (input)
      input.value = filter.toInput(filters[key] ?? '', view.language, { dateFormat, now: Date.now() });
  }
  view.filter(filters);
  return true;
};

/** In a sheet what is chosen counts at once: its button says how many entries that leaves, and shows them. */
const submitText = ({ report, language }: View, sheet: SearchSheet): string => {
  const { words } = language;
  if (!sheet.isOpen) return words.msg('Filter');
  const { total, phase } = report.state;
  const name = entryCount(total ?? 0, language);
  return total === null || phase !== 'ready' ? words.msg('Show entries') : words.msg(str`Show ${name}`);
};

const clear = (event: Event, view: View): void => {
  const form = (event.currentTarget as HTMLElement).closest('form')!;
  // What was typed and never applied has no filter whose going would empty its control.
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    'input[name], select[name]',
  )) {
    const key = control.name.replace('search-', '');
    if (!control.matches(':disabled, [readonly]') && !isLockedOut(view.report.state.locked, key))
      control.value = '';
    if (control.name.startsWith('contains-') && !control.closest('.multi-select')) control.hidden = true;
  }
  clearMultiSelects(form, view.language);
  showMistakes(form, new Map());
  view.filter({});
};

/** A host page's single-key shortcuts must not fire while somebody types here. */
const keyPressed = (event: KeyboardEvent, say: (text: string) => void): void => {
  actOf(aboutKeys, keyName(event))?.(event, say);
  if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
};

/** The search fields, with Filter and Clear. */
export const search = (view: View, say: (text: string) => void, sheet: SearchSheet): TemplateResult => {
  const { report, language } = view;
  const { preset, locked, filtersOpen } = report.state;
  const { words } = language;
  const others = Object.entries(locked).filter(([key]) => {
    const { plain, isExact, isExcluded } = readFilterKey(key);
    const own = searchFieldOf(preset, isExact && !isExcluded ? plain : key);
    return !own || (isExact && !showsExact(own));
  });
  const title = preset.title(words);
  const submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (apply(event.currentTarget as HTMLFormElement, view, true) && sheet.isOpen) sheet.close();
  };
  const changed = ({ currentTarget }: Event): void => {
    if (sheet.isOpen) apply(currentTarget as HTMLFormElement, view, false);
  };
  const form = html`
    <form
      class="search"
      part="filters"
      role="search"
      id="search"
      aria-label=${words.msg(str`Search in ${title}`)}
      ?hidden=${!filtersOpen}
      novalidate
      @submit=${submitted}
      @change=${changed}
      @keydown=${(event: KeyboardEvent) => keyPressed(event, say)}
    >
      <div class="fields">
        ${filterLines(preset, Object.fromEntries(others), view.language).map(lockedField)}
        ${preset.search.map((entry) => field(entry, view))}
      </div>
      <div class="buttons">
        <button type="submit" class="primary" part="button-primary">${submitText(view, sheet)}</button>
        <button type="button" part="button" @click=${(event: Event) => clear(event, view)}>
          ${words.msg('Clear')}
        </button>
      </div>
    </form>
  `;
  return sheet.isOpen ? sheet.around(form, view) : form;
};
