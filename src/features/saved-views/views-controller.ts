import type { LitElement } from 'lit';
import { storageName } from '../../storage/storage-name.js';
import { queryKey, type Query } from '../../core/query.js';
import type { Language } from '../../i18n/language.js';
import { str } from '../../i18n/words.js';
import { visibleText } from '../../core/visible-text.js';
import { withoutLocked } from '../../report/state.js';
import { keepsAll, keptFilters } from '../../shell/host/query-keeper.js';
import type { ReportController } from '../../shell/host/report-controller.js';
import {
  browserViewsStore,
  checkViews,
  LONGEST_NAME,
  type SavedView,
  type ViewsStore,
} from '../../query/saved-view.js';

/** What the views need of the element. */
export type ViewsElement = LitElement & { readonly viewsStore: ViewsStore | null; readonly cacheKey: string };

export interface ViewsHost {
  language(): Language | null;
  say(text: string): void;
  /** Closes the dialog. */
  close(): void;
  /** The address that opens the report with a query; null where the page keeps nothing in its address. */
  linkFor(query: Query): string | null;
}

/** What the reader is asked about a view before it happens. */
export interface Question {
  readonly about: 'replace' | 'rename' | 'delete';
  readonly name: string;
}

/** What did not work. */
export type ViewsFault = 'load' | 'save' | 'copy' | 'taken';

/** The Views dialog: the views that are kept, and what a reader does with them. */
export class ViewsController {
  readonly #element: ViewsElement;
  readonly #control: ReportController;
  readonly #host: ViewsHost;
  #views: readonly SavedView[] | null = null;
  #owner = '';
  #question: Question | null = null;
  #fault: ViewsFault | null = null;
  #isBusy = false;
  #said = '';

  constructor(element: ViewsElement, control: ReportController, host: ViewsHost) {
    this.#element = element;
    this.#control = control;
    this.#host = host;
  }

  /** The views that are kept; null until they are there. Those of one reader are gone when another one is there. */
  get views(): readonly SavedView[] | null {
    return this.#owner === this.#ownerNow ? this.#views : null;
  }

  get question(): Question | null {
    return this.#question;
  }

  get fault(): ViewsFault | null {
    return this.#fault;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** The outcome of the last act. The report's own live region is not heard while a modal dialog is open. */
  get said(): string {
    return this.#said;
  }

  get preset(): ReportController['preset'] {
    return this.#control.preset;
  }

  /** Whether a view can be handed on as a link. */
  get areLinkable(): boolean {
    return this.#host.linkFor({ filters: {}, sort: null }) !== null;
  }

  /** What would be saved now. */
  present(name: string): SavedView {
    const { choices, report } = this.#control;
    const { columns, widths, density, wrapLongText } = choices.current;
    const { sort } = report.state.query;
    return {
      name,
      filters: this.#ownFilters(report.state.query.filters),
      sort,
      columns,
      widths,
      density,
      wrapLongText,
    };
  }

  /** The dialog is about to show. */
  open(): void {
    this.#views = null;
    this.#owner = this.#ownerNow;
    this.#question = null;
    this.#fault = null;
    this.#said = '';
    void this.#attempt('load', async () => {});
  }

  ask(question: Question | null, focus: string): void {
    this.#question = question;
    this.#fault = null;
    this.#focus(focus);
  }

  /**
   * Saves what is shown now under a name; one that is taken asks first.
   *
   * @returns Whether it is saved.
   */
  async save(typed: string, mayReplace = false): Promise<boolean> {
    const name = typed.trim().slice(0, LONGEST_NAME);
    if (name === '') return false;
    const isTaken = this.views?.some((view) => view.name === name) ?? false;
    if (isTaken && !mayReplace) {
      this.ask({ about: 'replace', name }, 'views-answer');
      return false;
    }
    const view = this.present(name);
    const { query, locked } = this.#control.report.state;
    const isWhole = keepsAll(withoutLocked(query.filters, locked));
    return this.#change(
      (views) => [...views.filter((other) => other.name !== name), view],
      ({ words }) => {
        const shown = visibleText(name);
        const saved = words.msg(str`Saved: ${shown}.`);
        if (isWhole) return saved;
        return `${saved} ${words.msg('Very long filters, and those that may hold secrets, are not kept.')}`;
      },
    );
  }

  async rename({ name }: SavedView, typed: string): Promise<void> {
    const wanted = typed.trim().slice(0, LONGEST_NAME);
    if (wanted === '' || wanted === name) return this.ask(null, 'views-name');
    if (this.views?.some((view) => view.name === wanted)) {
      this.#fault = 'taken';
      return this.#focus('views-answer');
    }
    await this.#change(
      (views) => views.map((view) => (view.name === name ? { ...view, name: wanted } : view)),
      ({ words }) => {
        const shown = visibleText(wanted);
        return words.msg(str`Renamed: ${shown}.`);
      },
    );
  }

  async remove({ name }: SavedView): Promise<void> {
    await this.#change(
      (views) => views.filter((view) => view.name !== name),
      ({ words }) => {
        const shown = visibleText(name);
        return words.msg(str`Deleted: ${shown}.`);
      },
    );
  }

  /** Shows the report as the view has it. What the host locked stays. */
  apply(view: SavedView): void {
    const control = this.#control;
    const { columns, widths, density, wrapLongText, sort } = view;
    control.choices.choose({ columns, widths, density, wrapLongText });
    const { query } = control.report.state;
    const wanted = { sort: null, filters: this.#ownFilters(view.filters) };
    if (queryKey(wanted) !== queryKey({ ...query, sort: null })) control.reader?.filter(wanted.filters);
    if (sort && queryKey({ filters: {}, sort }) !== queryKey({ filters: {}, sort: query.sort }))
      control.reader?.order(sort);
    this.#host.close();
    const shown = visibleText(view.name);
    const words = this.#host.language()?.words;
    if (words) this.#host.say(words.msg(str`View: ${shown}.`));
  }

  /** Puts a link to what a view asks on the clipboard. Looks stay with the reader: a link has filters and order. */
  async copyLink({ filters, sort }: SavedView): Promise<void> {
    const link = this.#host.linkFor({ filters: this.#ownFilters(filters), sort });
    if (link === null) return;
    this.#fault = null;
    try {
      await navigator.clipboard.writeText(link);
      this.#say(({ words }) => words.msg('Link copied.'));
    } catch {
      this.#fault = 'copy';
    }
    this.#element.requestUpdate();
  }

  #ownFilters(filters: SavedView['filters']): SavedView['filters'] {
    const { locked } = this.#control.report.state;
    return keptFilters(withoutLocked(filters, locked));
  }

  get #ownerNow(): string {
    return storageName('views', this.preset.key, this.#element.cacheKey ?? '');
  }

  get #store(): ViewsStore {
    return this.#element.viewsStore ?? browserViewsStore(this.preset, this.#element.cacheKey ?? '');
  }

  /** Changes the views as they are kept now: another page may have changed them since they were read. */
  async #change(
    change: (views: readonly SavedView[]) => readonly SavedView[],
    text: (language: Language) => string,
  ): Promise<boolean> {
    const store = this.#store;
    const isDone = await this.#attempt('save', async (views) => {
      const changed = change(views);
      await store.save(changed);
      this.#views = changed;
    });
    if (!isDone) return false;
    this.#question = null;
    this.#say(text);
    this.#focus('views-name');
    return true;
  }

  /** Reads the views and does something with them; what fails is reported, and changes nothing. */
  async #attempt(fault: ViewsFault, act: (views: readonly SavedView[]) => Promise<void>): Promise<boolean> {
    const owner = this.#ownerNow;
    const store = this.#store;
    this.#isBusy = true;
    this.#fault = null;
    this.#element.requestUpdate();
    let isDone = false;
    try {
      const views = checkViews(await store.load(), this.preset);
      // Another reader is there by now: nothing of this one's is shown to them, or written among theirs.
      if (owner !== this.#ownerNow || owner !== this.#owner) return false;
      this.#views = views;
      await act(views);
      isDone = true;
    } catch {
      this.#fault = fault;
    } finally {
      this.#isBusy = false;
      this.#element.requestUpdate();
    }
    return isDone;
  }

  #say(text: (language: Language) => string): void {
    const language = this.#host.language();
    if (language) this.#said = text(language);
    this.#element.requestUpdate();
  }

  /** The focus goes where the reader goes on: what they pressed may be gone. */
  #focus(id: string): void {
    this.#element.requestUpdate();
    const root = this.#element.renderRoot as ShadowRoot;
    void this.#element.updateComplete.then(() => root.getElementById(id)?.focus());
  }
}
