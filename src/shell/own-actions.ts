import type { Action } from '../ui/action.js';
import type { EntryAction, EntryContext } from '../ui/entry-action.js';
import { labelOf } from '../ui/own-label.js';
import type { OwnAction, OwnActionContext } from '../ui/own-action.js';
import { ownValue } from '../core/log-entry.js';
import type { Filters } from '../core/query.js';
import { warnOnce } from '../core/warn-once.js';
import type { ReportState } from '../report/state.js';
import { activeFilters } from '../report/state.js';

/** A dot: something that may be pressed, where the embedder draws nothing. */
const ICON = 'M8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z';

export interface OwnActionsHost {
  /** As the embedder set them: anything. */
  actions(): unknown;
  state(): ReportState;
  filter(filters: Filters): void;
  copy(text: string): Promise<void>;
  say(text: string): void;
}

const PLACES = ['menu', 'entry', 'value'];

const isAction = (action: unknown): action is OwnAction => {
  const { key, place, label, run } = (action ?? {}) as Partial<OwnAction>;
  const isRight =
    typeof key === 'string' &&
    PLACES.includes(place!) &&
    (typeof label === 'string' || typeof label === 'function') &&
    typeof run === 'function';
  if (!isRight)
    warnOnce(
      `actions: each needs a key, a place (${PLACES.join(', ')}), a label and a function run; one is left out.`,
    );
  return isRight;
};

/** The actions that an embedder added, as those of the report; made once for each list that is set. */
export class OwnActions {
  readonly #host: OwnActionsHost;
  #list: unknown;
  #menu: readonly Action[] = [];
  #onEntries: readonly EntryAction[] = [];

  constructor(host: OwnActionsHost) {
    this.#host = host;
  }

  /** Those of the menu of View actions. */
  get menu(): readonly Action[] {
    this.#make();
    return this.#menu;
  }

  /** Those on an entry, or on one of its values. */
  get onEntries(): readonly EntryAction[] {
    this.#make();
    return this.#onEntries;
  }

  #make(): void {
    const list = this.#host.actions();
    if (list === this.#list) return;
    this.#list = list;
    const actions = Array.isArray(list) ? list.filter(isAction) : [];
    this.#menu = actions.flatMap((own) => (own.place === 'menu' ? [this.#inMenu(own)] : []));
    this.#onEntries = actions.flatMap((own) => (own.place === 'menu' ? [] : [this.#onEntry(own, own.place)]));
  }

  #inMenu(own: OwnAction): Action {
    return {
      key: own.key,
      icon: own.icon ?? ICON,
      label: (words) => labelOf(own, words),
      isEnabled: () => own.isOffered?.(this.#context(null)) ?? true,
      run: () => own.run(this.#context(null)),
    };
  }

  #onEntry(own: OwnAction, scope: EntryAction['scope']): EntryAction {
    return {
      key: own.key,
      scope,
      order: Infinity,
      icon: own.icon ?? ICON,
      label: (words) => labelOf(own, words),
      isOffered: (about) => own.isOffered?.(this.#context(about)) ?? true,
      run: (about) => own.run(this.#context(about)),
    };
  }

  #context(about: EntryContext | null): OwnActionContext {
    const state = this.#host.state();
    const { filter, copy, say } = this.#host;
    return {
      filters: activeFilters(state),
      sort: state.query.sort,
      total: state.total,
      entry: about?.entry ?? null,
      key: about?.key ?? null,
      value: about && about.key !== null ? ownValue(about.entry, about.key) : undefined,
      filter,
      copy,
      say,
    };
  }
}
