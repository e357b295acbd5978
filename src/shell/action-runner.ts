import type { CacheMode } from '../storage/pages/cache-mode.js';
import { exportPlace } from './export-place.js';
import type { Action, ActionHost } from '../ui/action.js';
import { problemOf } from '../core/problem.js';
import type { Language } from '../i18n/language.js';
import { RunningActivity } from './activity.js';
import type { ApiLogEventName } from './host/events.js';
import type { ReportController } from './host/report-controller.js';

/** What the runner needs of the element. */
export interface ActionElement {
  readonly cache: CacheMode;
  readonly cacheKey: string;
  readonly isConnected: boolean;
  readonly csvSeparator: string;
  readonly csvCompression: string;
}

export interface ActionSurroundings {
  /** Null until the words are there. */
  language(): Language | null;
  say(text: string): void;
  openDialog(name: string): void;
}

/** Runs actions of the top bar, for the reader and for the host. */
export class ActionRunner {
  readonly #element: ActionElement;
  readonly #control: ReportController;
  readonly #around: ActionSurroundings;
  readonly #activity = new RunningActivity();

  constructor(element: ActionElement, control: ReportController, around: ActionSurroundings) {
    this.#element = element;
    this.#control = control;
    this.#around = around;
  }

  /** What an action could not do is reported, and no fault of it is left to the page. */
  async run(action: Pick<Action, 'run'>): Promise<void> {
    // Nothing is waited for where nothing has to be: a print page must open in the click itself.
    while (!this.#around.language() && this.#element.isConnected) await new Promise(requestAnimationFrame);
    const language = this.#around.language();
    if (!language) return;
    const { report } = this.#control;
    try {
      await action.run(report, this.#host(language));
    } catch (error) {
      report.dispatch('notice', problemOf(error));
    }
  }

  cancel(): void {
    this.#activity.cancel();
  }

  #host(language: Language): ActionHost {
    const control = this.#control;
    return {
      language,
      format: control.formatOf(language),
      columns: control.columns,
      csvSeparator: this.#element.csvSeparator,
      isCsvCompressed: this.#element.csvCompression === 'gzip',
      place: exportPlace(this.#element, control.preset),
      emit: (type, detail) => control.emit(type as ApiLogEventName, detail as never),
      openDialog: (name) => this.#around.openDialog(name),
      announce: (text) => this.#around.say(text),
      begin: () => this.#activity.begin(),
      end: () => this.#activity.end(),
    };
  }
}
