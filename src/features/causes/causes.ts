import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../i18n/words.js';
import { findingsList } from '../../shell/findings-list.js';
import type { Shell } from '../../shell/shell.js';
import { CROSS, icon } from '../../ui/icon.js';
import type { View } from '../../ui/view.js';
import type { CausesController, Subject } from './causes-controller.js';

const BULB = 'M6 13.5h4M6.2 11.3c0-1.6-2.2-2.4-2.2-5a4 4 0 0 1 8 0c0 2.6-2.2 3.4-2.2 5z';

const LABELS: Readonly<Record<Subject, (words: Words) => string>> = {
  failed: (words) => words.msg('Failed entries'),
  slow: (words) => words.msg('Slowest entries'),
  filtered: (words) => words.msg('Filtered entries'),
};

const focusButton = (event: Event): void => {
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  root.querySelector<HTMLElement>('.causes-toggle')?.focus({ preventScroll: true });
};

/** The button that shows what rows have in common. */
export const causesToggle = (
  causes: CausesController,
  { language }: View,
): TemplateResult | typeof nothing => {
  if (causes.subjects.length === 0) return nothing;
  const label = language.words.msg('Find causes');
  return html`<button
    type="button"
    part="button"
    class="causes-toggle strip-end"
    aria-expanded=${String(causes.isOpen)}
    aria-controls="causes"
    title=${label}
    @click=${() => (causes.isOpen ? causes.close() : causes.open())}
  >
    <span class="strip-icon">${icon(BULB)}</span><span class="strip-label">${label}</span>
  </button>`;
};

/** What the rows in question have more often than the others, in sentences. */
export const causesPanel = (
  causes: CausesController,
  shell: Shell,
  { language }: View,
): TemplateResult | typeof nothing => {
  const { question, subjects } = causes;
  const { subject } = question;
  if (subject === null) return nothing;
  const { words } = language;
  const close = (event: Event): void => {
    focusButton(event);
    causes.close();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close(event);
  };
  return html`<section id="causes" class="causes" aria-label=${words.msg('Causes')} @keydown=${pressed}>
    <div class="causes-subjects" role="group" aria-label=${words.msg('Compare with all others')}>
      ${subjects.map(
        (one) =>
          html`<button
            type="button"
            part="button"
            aria-pressed=${String(one === subject)}
            @click=${() => causes.ask(one)}
          >
            ${LABELS[one](words)}
          </button>`,
      )}
    </div>
    <div class="causes-found" aria-live="polite">
      ${findingsList(question, {
        shell,
        language,
        filtersOf: (filter) => causes.filtersOf(filter),
        none: words.msg('No such entries are loaded.'),
      })}
    </div>
    <button
      type="button"
      part="button"
      class="plain close"
      aria-label=${words.msg('Close')}
      title=${words.msg('Close')}
      @click=${close}
    >
      ${icon(CROSS)}
    </button>
  </section>`;
};
