import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import { actOf, keyName, type Keys } from './keys.js';

const CLOCK = 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 4.5V8l2.4 1.6';
export const CALENDAR = 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3.5m5-3.5v3.5';

/** A text box for a date or a time, beside it a calendar, and below it what was understood. */
export interface DateField {
  readonly id: string;
  readonly name: string;
  /** What the field shows until somebody types. */
  readonly value: string;
  /** The pattern in which dates are written here. */
  readonly placeholder: string;
  readonly isLocked?: boolean;
  /** Where no label refers to the field. */
  readonly label?: string;
  /** Which calendar of the browser the button opens. */
  readonly picks: 'datetime-local' | 'date' | 'time';
  /** How the calendar is opened without a pointer. */
  readonly pickerHint: string;
  /** Ids of what describes the field besides. */
  readonly describedBy?: string;
  /** What was understood of a text, or what is wrong with it; `''` for nothing. */
  said(typed: string): string;
  /** What the calendar gave, as the field writes it: `2026-11-05T14:05` in the browser's form. */
  picked(value: string): string;
}

const partsOf = (target: EventTarget | null) => {
  const place = (target as Element).closest('.date-field')!;
  return {
    input: place.querySelector<HTMLInputElement>('input:not(.calendar)')!,
    calendar: place.querySelector<HTMLInputElement>('input.calendar')!,
    line: place.querySelector<HTMLElement>('.understood')!,
  };
};

/** Written by hand, as what is typed: the report's own rendering knows neither. */
const say = (line: HTMLElement, text: string): void => {
  if (line.textContent !== text) line.textContent = text;
};

const openCalendar = (event: Event): void => {
  const { calendar, input } = partsOf(event.currentTarget);
  if (input.readOnly) return;
  try {
    calendar.showPicker();
  } catch {
    // A frame of another origin may not open one, and the field is there to be typed into.
    input.focus();
  }
};

export const dateKeys: readonly Keys<(event: Event) => void>[] = [
  { label: (words) => words.msg('Open the calendar'), acts: { 'Alt+ArrowDown': openCalendar } },
];

/**
 * The field is one stop, for Tab and for screen readers: its calendar opens by the pointer, or by Alt and the arrow down as
 * a drop-down does. The
 * calendar is the browser's own, since that knows the reader's keyboard and screen reader; what is chosen there is
 * written into the field in the report's pattern, never in the browser's.
 */
export const dateField = (field: DateField): TemplateResult => {
  const { id } = field;
  const typed = (event: Event): void => {
    const { input, line } = partsOf(event.currentTarget);
    say(line, field.said(input.value));
  };
  const picked = (event: Event): void => {
    const { input, line } = partsOf(event.currentTarget);
    input.value = field.picked((event.currentTarget as HTMLInputElement).value);
    say(line, field.said(input.value));
    input.focus();
  };
  const pressed = (event: KeyboardEvent): void => {
    const open = actOf(dateKeys, keyName(event));
    if (!open) return;
    event.preventDefault();
    open(event);
  };
  return html`
    <span class="date-field">
      <span class="date-control">
        <input
          part="input"
          type="text"
          id=${id}
          name=${field.name}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          placeholder=${field.placeholder}
          .value=${field.value}
          ?readonly=${field.isLocked ?? false}
          aria-label=${field.label ?? nothing}
          aria-keyshortcuts=${field.isLocked ? nothing : 'Alt+ArrowDown'}
          aria-describedby="${id}-understood ${field.describedBy ?? ''} ${id}-picker"
          @input=${typed}
          @keydown=${pressed}
        />
        <input
          class="calendar"
          type=${field.picks}
          tabindex="-1"
          aria-hidden="true"
          max=${field.picks === 'time' ? nothing : field.picks === 'date' ? '9999-12-31' : '9999-12-31T23:59'}
          @change=${picked}
        />
        ${
          field.isLocked
            ? nothing
            : html`<button
                type="button"
                class="open-calendar"
                part="button"
                tabindex="-1"
                aria-hidden="true"
                @click=${openCalendar}
              >
                <span title=${field.pickerHint}>${icon(field.picks === 'time' ? CLOCK : CALENDAR)}</span>
              </button>`
        }
      </span>
      <span id="${id}-picker" hidden>${field.isLocked ? nothing : field.pickerHint}</span>
      <span class="understood" id="${id}-understood" aria-live="polite"></span>
    </span>
  `;
};

/** Empties the lines of what was understood: what was typed was taken, or is gone. */
export const forgetUnderstood = (form: Element): void => {
  for (const line of form.querySelectorAll<HTMLElement>('.understood')) say(line, '');
};
