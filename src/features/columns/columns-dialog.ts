import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ColumnChooser } from './column-chooser.js';
import { DENSITIES, NARROWEST, WIDEST } from '../../storage/check-choices.js';
import type { Density } from '../../storage/reader-choices.js';
import type { Language } from '../../i18n/language.js';
import { str, type Words } from '../../i18n/words.js';
import { fieldDescription } from '../../presets/descriptions.js';
import { aboutMark, aboutPlace } from '../../ui/about-field.js';
import type { DialogContent } from '../../ui/dialog.js';
import { DOWN, icon, UP } from '../../ui/icon.js';
import { charactersIn, widthOfCharacters } from '../../table/column-widths.js';

const densityName = (density: Density, words: Words): string => {
  switch (density) {
    case 'compact':
      return words.msg('Compact', { desc: 'Rows of little height' });
    case 'comfortable':
      return words.msg('Comfortable', { desc: 'Rows of much height' });
    default:
      return words.msg('Normal', { desc: 'Rows of the usual height' });
  }
};

/** The search, and how tall rows are. */
const look = (chooser: ColumnChooser, { words }: Language): TemplateResult => {
  const { arrangement } = chooser;
  const { density, wrapLongText } = arrangement.choices;
  return html`
    <div class="fields">
      <div class="field">
        <label for="columns-search">${words.msg('Search columns')}</label>
        <input
          part="input"
          id="columns-search"
          autocomplete="off"
          .value=${live(chooser.search)}
          @input=${(event: Event) => chooser.searchFor((event.target as HTMLInputElement).value)}
        />
      </div>
      <div class="field">
        <label for="columns-density">${words.msg('Density')}</label>
        <select
          part="input"
          id="columns-density"
          @change=${(event: Event) => arrangement.choose({ density: (event.target as HTMLSelectElement).value as Density })}
        >
          ${DENSITIES.map(
            (value) =>
              html`<option value=${value} .selected=${live(value === density)}>
                ${densityName(value, words)}
              </option>`,
          )}
        </select>
      </div>
      <label class="choice">
        <input
          type="checkbox"
          part="input"
          .checked=${live(wrapLongText)}
          @change=${(event: Event) => arrangement.choose({ wrapLongText: (event.target as HTMLInputElement).checked })}
        />${words.msg('Wrap long URLs and texts')}
      </label>
    </div>
  `;
};

const moveButton = (
  key: string,
  at: number,
  step: 1 | -1,
  chooser: ColumnChooser,
  language: Language,
): TemplateResult => {
  const { words } = language;
  const label = chooser.arrangement.label(key, language);
  const isUp = step < 0;
  const name = isUp ? words.msg(str`Move ${label} up`) : words.msg(str`Move ${label} down`);
  const isAtEnd = isUp ? chooser.isFirst(key) : chooser.isLast(key);
  // Not disabled at the end, where the focus would be lost.
  return html`
    <button
      type="button"
      part="button"
      id=${`column-${isUp ? 'up' : 'down'}-${at}`}
      title=${name}
      aria-disabled=${isAtEnd ? 'true' : nothing}
      @click=${() => chooser.move(key, step, language)}
    >
      ${icon(isUp ? UP : DOWN)}
    </button>
  `;
};

const widthField = (key: string, chooser: ColumnChooser, language: Language): TemplateResult => {
  const { words } = language;
  const { arrangement } = chooser;
  const label = arrangement.label(key, language);
  const { widths } = arrangement.choices;
  const width = Object.hasOwn(widths, key) ? widths[key]! : null;
  const name = words.msg(str`Width of ${label}, in characters`);
  const fit = () => chooser.say(arrangement.fit(key, language));
  const changed = ({ target }: Event) => {
    const { value, valueAsNumber } = target as HTMLInputElement;
    if (value === '') fit();
    else if (Number.isFinite(valueAsNumber)) arrangement.setWidth(key, widthOfCharacters(valueAsNumber));
  };
  return html`
    <input
      part="input"
      type="number"
      min=${charactersIn(NARROWEST)}
      max=${charactersIn(WIDEST)}
      aria-label=${name}
      placeholder=${words.msg('Width')}
      .value=${live(width === null ? '' : String(charactersIn(width)))}
      @change=${changed}
    />
    ${
      width === null
        ? nothing
        : html`<button
            type="button"
            part="button"
            aria-label=${words.msg(str`Fit ${label} to its content`)}
            @click=${fit}
          >
            ${words.msg('Fit', { desc: 'Make a column as wide as its content' })}
          </button>`
    }
  `;
};

const listed = (key: string, at: number, chooser: ColumnChooser, language: Language): TemplateResult => {
  const isShown = chooser.isShown(key);
  const about = {
    id: `column-about-${at}`,
    label: chooser.arrangement.label(key, language),
    text: fieldDescription(chooser.arrangement.preset, key, language.words),
  };
  const isOnly = isShown && chooser.arrangement.columns.length === 1;
  return html`
    <li>
      <label class="choice">
        <input
          type="checkbox"
          part="input"
          .checked=${live(isShown)}
          ?disabled=${isOnly}
          @change=${() => chooser.toggle(key, language)}
        />${about.label}
      </label>
      ${aboutMark(about, language.words)}
      ${
        isShown
          ? html`${widthField(key, chooser, language)}${moveButton(key, at, -1, chooser, language)}${moveButton(key, at, 1, chooser, language)}`
          : nothing
      }
      ${aboutPlace(about)}
    </li>
  `;
};

/** The Columns dialog: which fields are columns, in which order, how wide, and how tall the rows are. */
export const columnsDialog = (chooser: ColumnChooser): DialogContent => ({
  title: (words) => words.msg('Columns'),
  content: (language) => {
    const { words } = language;
    const fields = chooser.fields(language);
    return html`
      <form class="content columns" @submit=${(event: Event) => event.preventDefault()}>
        ${look(chooser, language)}
        ${
          fields.length === 0
            ? html`<p class="note">${words.msg('No column has that name.')}</p>`
            : html`<ul>
                ${repeat(
                  fields,
                  (key) => key,
                  (key, at) => listed(key, at, chooser, language),
                )}
              </ul>`
        }
        <footer>
          <button
            type="button"
            part="button"
            @click=${() => chooser.reset(words.msg('Columns are back to the default.'))}
          >
            ${words.msg('Reset')}
          </button>
        </footer>
        <p class="visually-hidden" role="status">${chooser.said}</p>
      </form>
    `;
  },
});
