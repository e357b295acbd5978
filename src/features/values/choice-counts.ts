import { str } from '../../i18n/words.js';
import { toText } from '../../core/to-text.js';
import { LatestAnswer } from '../../report/latest-answer.js';
import type { Shell } from '../../shell/shell.js';
import { optionName } from './option-name.js';
import { hasValues } from './value-field.js';

/** Values that are counted for a drop-down: it offers those that were seen, and not the commonest alone. */
const MOST = 200;

/** Counts of the values that a drop-down of several choices offers, asked for when it opens and written beside its options. */
export class ChoiceCounts {
  readonly #shell: Shell;
  readonly #latest = new LatestAnswer();

  constructor(shell: Shell) {
    this.#shell = shell;
    shell.element.renderRoot.addEventListener('toggle', (event) => this.#toggled(event as ToggleEvent), {
      capture: true,
      signal: shell.signal,
    });
  }

  close(): void {
    this.#latest.cancel();
  }

  #toggled({ target, newState }: ToggleEvent): void {
    if (!(target instanceof HTMLElement) || !target.matches('.multi-select > [popover]')) return;
    this.#latest.cancel();
    if (newState !== 'open') return;
    const { state } = this.#shell.report;
    const search = state.preset.search.find(({ key }) => target.id === `search-${key}-popover`);
    if (!search || !hasValues(state.preset, search.field) || state.phase === 'loading') return;
    const { report } = this.#shell;
    void this.#latest.ask(
      async (signal) =>
        (await report.questions()).summarise({ by: search.field, top: MOST }, { signal, isBrief: true }),
      ({ groups, among, distinct }) => {
        const counts = new Map(groups.map((group) => [toText(group.value), group]));
        const isWhole = groups.length < MOST || distinct === groups.length;
        this.#write(
          target,
          (value) => counts.get(value) ?? (isWhole ? { count: 0 } : null),
          among?.isAll === false ? among.rows : null,
        );
      },
      // The choices are of use without counts: a fault would only be in the way.
      () => undefined,
    );
  }

  #write(
    list: HTMLElement,
    countOf: (value: string) => { readonly count: number; readonly failed?: number | undefined } | null,
    loaded: number | null,
  ): void {
    const language = this.#shell.language();
    if (!language) return;
    for (const option of list.querySelectorAll<HTMLElement>('[role="option"]')) {
      const found = countOf(option.dataset['value'] ?? '');
      if (!found) continue;
      // In an attribute, since the text of an option is its name, by which it is found and typed.
      const isAtLeast = loaded !== null;
      option.dataset['count'] = `${isAtLeast ? '≥ ' : ''}${language.number(found.count)}`;
      const rows = language.number(loaded ?? 0);
      option.ariaDescription = [
        optionName({ label: '', failed: undefined, ...found }, language),
        ...(isAtLeast ? [language.words.msg(str`of the ${rows} rows loaded`)] : []),
      ].join(', ');
    }
  }
}
