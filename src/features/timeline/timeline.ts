import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';
import { str } from '../../i18n/words.js';
import type { Language } from '../../i18n/language.js';
import { icon } from '../../ui/icon.js';
import { problemWords } from '../../ui/problem-words.js';
import { timeLabels, type TimeLabels } from './axis.js';
import { chartDrawing, mostOf } from './chart.js';
import { changesRegion } from './changes-region.js';
import type { EarlierOutline } from './earlier-outline.js';
import { chartKeyPressed, movedAcross } from './keys.js';
import type { ChartPointer } from './pointer.js';
import { selectionBar } from './selection-bar.js';
import type { Chart, TimelineController } from './timeline-controller.js';
import { timelineTable } from './timeline-table.js';
import { barName, chartName, outlineText } from './words.js';

const FOLD = 'm3.5 10.5 4.5-5 4.5 5';
const UNFOLD = 'm3.5 5.5 4.5 5 4.5-5';
const TABLE = 'M2 3h12v10H2zM2 6.5h12M2 9.75h12M6.5 3v10';

/** How the times of a chart are written; the same object for the same chart and language. */
export class Labels {
  #made: { readonly chart: Chart; readonly language: Language; readonly labels: TimeLabels } | null = null;

  of(chart: Chart, language: Language): TimeLabels {
    if (this.#made?.chart !== chart || this.#made.language !== language) {
      const { starts, end, bucket } = chart.buckets;
      const hasSeconds = bucket !== 'day' && bucket < 60_000;
      const labels = timeLabels(language, { start: starts[0]!, end }, bucket === 'day', hasSeconds);
      this.#made = { chart, language, labels };
    }
    return this.#made.labels;
  }
}

export const barId = (place: number): string => `timeline-bar-${place}`;

/** What the chart is for those who do not see it: a list of its bars, that lies over them. */
const list = (
  controller: TimelineController,
  pointer: ChartPointer,
  chart: Chart,
  labels: TimeLabels,
  language: Language,
): TemplateResult => {
  const { cursor, selection, earlier } = controller;
  const { outline } = earlier;
  const { words } = language;
  const pressed = (event: KeyboardEvent): void => {
    if (!chartKeyPressed(event, controller)) return;
    event.preventDefault();
    event.stopPropagation();
    pointer.shows(controller.cursor);
  };
  return html`<div
    class="timeline-list"
    role="listbox"
    tabindex="0"
    aria-orientation="horizontal"
    aria-multiselectable="true"
    aria-label=${[chartName(chart.bars, labels, language), outlineText(earlier, language)].filter(Boolean).join('. ')}
    aria-description=${words.msg(
      'Left and right move, Shift extends, Enter zooms in, Backspace zooms out. Space scrolls the rows, T shows a table. Up and down reach the buttons.',
    )}
    aria-activedescendant=${barId(cursor)}
    @keydown=${pressed}
    @focus=${() => pointer.shows(controller.cursor)}
    @blur=${pointer.left}
    @pointerdown=${pointer.pressed}
    @pointermove=${pointer.moved}
    @pointerup=${pointer.released}
    @pointercancel=${pointer.cancelled}
    @pointerleave=${pointer.left}
    @dblclick=${pointer.clickedTwice}
  >
    ${guard([chart, labels, selection, outline], () =>
      chart.bars.map(
        (_, place) =>
          html`<span
            role="option"
            id=${barId(place)}
            aria-selected=${String(selection !== null && place >= selection.first && place <= selection.last)}
            aria-label=${barName(chart.bars, place, labels, language, outline)}
          ></span>`,
      ),
    )}
  </div>`;
};

/** How much of the log the bars are of, where that is not all, and what they are compared with. */
const note = ({ among, unplaced }: Chart, earlier: EarlierOutline, language: Language): string => {
  const { words, number } = language;
  const notes: string[] = [];
  if (among) {
    const rows = number(among.rows);
    notes.push(words.msg(str`of the ${rows} rows loaded`));
  }
  if (unplaced > 0) {
    const count = number(unplaced);
    notes.push(words.msg(str`without a time here: ${count}`));
  }
  const outline = outlineText(earlier, language);
  if (outline !== '') notes.push(outline);
  return notes.join(' · ');
};

const plot = (
  controller: TimelineController,
  pointer: ChartPointer,
  labels: Labels,
  language: Language,
): unknown => {
  const { chart, problem, isWaiting, size } = controller;
  const { words } = language;
  if (problem) {
    const { title } = problemWords(problem, words);
    const retry = ({ currentTarget }: Event): void => {
      // The button goes, and the keyboard is not to go with it.
      (currentTarget as Element)
        .closest('.timeline')!
        .querySelector<HTMLElement>('.fold')!
        .focus({ preventScroll: true });
      controller.retry();
    };
    return html`<p class="timeline-fault" title=${title}>
      <span>${words.msg('Timeline not available')}</span>
      <button type="button" part="button" @click=${retry}>${words.msg('Retry')}</button>
    </p>`;
  }
  if (!chart || !size.width) {
    if (isWaiting) return html`<div class="timeline-skeleton" aria-hidden="true"></div>`;
    const text = chart ? '' : words.msg('None of these entries has a time.');
    return html`<p class="timeline-fault">${text}</p>`;
  }
  const written = labels.of(chart, language);
  const most = mostOf(chart.bars, controller.earlier.outline);
  return html`
    ${chartDrawing(controller, chart, written, language)}
    <span class="timeline-most" aria-hidden="true">${language.number(most)}</span>
    <span class="timeline-readout" aria-hidden="true" ${ref(pointer.readout)}></span>
    <span class="timeline-note">${note(chart, controller.earlier, language)}</span>
    ${list(controller, pointer, chart, written, language)}
  `;
};

/** The requests by time: a strip of bars over the table. */
export const timeline = (
  controller: TimelineController,
  pointer: ChartPointer,
  labels: Labels,
  language: Language,
): TemplateResult | typeof nothing => {
  const { isFolded, isWaiting, isTableShown, chart } = controller;
  if (!controller.isShown) return nothing;
  const { words } = language;
  const drawn = chart && !isFolded && !controller.problem ? labels.of(chart, language) : null;
  const hasList = drawn !== null && controller.size.width > 0;
  const fold = html`<button
    type="button"
    part="button"
    class="plain fold"
    tabindex=${hasList ? -1 : 0}
    aria-expanded=${String(!isFolded)}
    aria-label=${isFolded ? nothing : words.msg('Timeline')}
    title=${words.msg('Timeline')}
    @click=${() => controller.fold(!isFolded)}
  >
    ${icon(isFolded ? UNFOLD : FOLD)} ${isFolded ? words.msg('Timeline') : nothing}
  </button>`;
  const table = html`<button
    type="button"
    part="button"
    class="plain"
    tabindex=${hasList ? -1 : 0}
    aria-pressed=${String(isTableShown)}
    title=${words.msg('Timeline as a table')}
    ?disabled=${!chart}
    @click=${() => controller.showTable(!isTableShown)}
  >
    ${icon(TABLE)}
  </button>`;
  return html`
    <div
      class=${isFolded ? 'timeline folded' : 'timeline'}
      part="timeline"
      role="group"
      aria-label=${words.msg('Timeline')}
      aria-busy=${String(isWaiting && !isFolded)}
      @keydown=${movedAcross}
    >
      ${
        isFolded
          ? nothing
          : html`<div class="timeline-plot" ${ref(controller.size.plot)}>
              ${plot(controller, pointer, labels, language)}
            </div>`
      }
      <div class="timeline-buttons">${fold} ${isFolded ? nothing : table}</div>
      ${chart && drawn ? selectionBar(controller, chart, drawn, language) : nothing}
    </div>
    ${chart && drawn && isTableShown ? timelineTable(controller, chart, drawn, language) : nothing}
    ${drawn ? changesRegion(controller, drawn, language) : nothing}
  `;
};
