import { html, nothing, type TemplateResult } from 'lit';
import { LONGEST_NAME, type SavedView } from '../../query/saved-view.js';
import type { ViewsController, ViewsFault } from './views-controller.js';
import { visibleText } from '../../core/visible-text.js';
import type { Language } from '../../i18n/language.js';
import { str, type Words } from '../../i18n/words.js';
import { filterLines } from '../../query/filter-lines.js';
import type { DialogContent } from '../../ui/dialog.js';
import { textOf } from '../../ui/form-text.js';

const faultText = (fault: ViewsFault, words: Words): string => {
  switch (fault) {
    case 'load':
      return words.msg('The views could not be read. Close this and try again.');
    case 'save':
      return words.msg('The views could not be saved. Nothing was changed.');
    case 'copy':
      return words.msg('The browser did not allow copying the link.');
    case 'taken':
      return words.msg('Another view has this name.');
  }
};

const filterText = (view: SavedView, { preset }: ViewsController, language: Language): string => {
  const { words } = language;
  const lines = filterLines(preset, view.filters, language);
  const text = lines.map(({ label, value }) => `${label}: ${value}`).join('; ') || words.msg('None');
  return words.msg(str`Filters: ${text}`);
};

interface Answer {
  readonly label: string;
  /** What it does to which view, for those who hear one button at a time. */
  readonly description: string;
  readonly act: () => unknown;
  readonly id?: string;
  readonly isPrimary?: boolean;
}

const button = (
  views: ViewsController,
  { label, description, act, id, isPrimary }: Answer,
): TemplateResult => html`
  <button
    type="button"
    part="button"
    id=${id ?? nothing}
    class=${isPrimary ? 'primary' : ''}
    aria-label=${description}
    ?disabled=${views.isBusy}
    @click=${act}
  >
    ${label}
  </button>
`;

/** What the reader may answer, where they are asked about the view, else what they may do with it. */
const answers = (view: SavedView, views: ViewsController, { words }: Language): readonly Answer[] => {
  const name = visibleText(view.name);
  const keep: Answer = {
    label: words.msg('Keep'),
    description: words.msg(str`Keep ${name}`),
    act: () => views.ask(null, 'views-name'),
  };
  const about = views.question?.name === view.name ? views.question.about : null;
  if (about === 'delete') {
    const description = words.msg(str`Delete ${name} for good`);
    const act = () => views.remove(view);
    return [{ label: words.msg('Delete'), description, act, id: 'views-answer', isPrimary: true }, keep];
  }
  if (about === 'replace') {
    const description = words.msg(str`Replace ${name}`);
    const act = () => views.save(view.name, true);
    return [{ label: words.msg('Replace'), description, act, id: 'views-answer', isPrimary: true }, keep];
  }
  const show: Answer = {
    label: words.msg('Show', { desc: 'Show a saved view' }),
    description: words.msg(str`Show ${name}`),
    act: () => views.apply(view),
  };
  const copy: Answer = {
    label: words.msg('Copy link'),
    description: words.msg(str`Copy link to ${name}`),
    act: () => views.copyLink(view),
  };
  return [
    show,
    ...(views.areLinkable ? [copy] : []),
    {
      label: words.msg('Rename'),
      description: words.msg(str`Rename ${name}`),
      act: () => views.ask({ about: 'rename', name: view.name }, 'views-answer'),
    },
    {
      label: words.msg('Delete'),
      description: words.msg(str`Delete ${name}`),
      act: () => views.ask({ about: 'delete', name: view.name }, 'views-answer'),
    },
  ];
};

const renaming = (view: SavedView, views: ViewsController, { words }: Language): TemplateResult => {
  const name = visibleText(view.name);
  const submitted = (event: SubmitEvent) => {
    event.preventDefault();
    void views.rename(view, textOf(new FormData(event.currentTarget as HTMLFormElement), 'name'));
  };
  return html`
    <form class="rename" @submit=${submitted}>
      <input
        part="input"
        id="views-answer"
        name="name"
        required
        maxlength=${LONGEST_NAME}
        autocomplete="off"
        aria-label=${words.msg(str`New name of ${name}`)}
        .value=${view.name}
      />
      <button type="submit" class="primary" part="button-primary" ?disabled=${views.isBusy}>
        ${words.msg('Rename')}
      </button>
      <button type="button" part="button" @click=${() => views.ask(null, 'views-name')}>
        ${words.msg('Cancel')}
      </button>
    </form>
  `;
};

const listed = (view: SavedView, views: ViewsController, language: Language): TemplateResult => {
  const { words } = language;
  const { question } = views;
  const about = question?.name === view.name ? question.about : null;
  if (about === 'rename') return html`<li>${renaming(view, views, language)}</li>`;
  const asked =
    about === 'delete'
      ? words.msg('Delete this view?')
      : about === 'replace'
        ? words.msg('Replace this view?')
        : nothing;
  return html`
    <li>
      <span><strong>${visibleText(view.name)}</strong><br />${filterText(view, views, language)}</span>
      ${asked} ${answers(view, views, language).map((answer) => button(views, answer))}
    </li>
  `;
};

const saving = (views: ViewsController, language: Language): TemplateResult => {
  const { words } = language;
  const submitted = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    void views.save(textOf(new FormData(form), 'name')).then((isSaved) => isSaved && form.reset());
  };
  return html`
    <form class="content" @submit=${submitted}>
      <div class="field">
        <label for="views-name">${words.msg('View name')}</label>
        <input
          part="input"
          id="views-name"
          name="name"
          required
          maxlength=${LONGEST_NAME}
          autocomplete="off"
        />
      </div>
      <p class="note">
        ${words.msg('Saves filters, order, columns and rows as they are now.')}
        ${filterText(views.present(''), views, language)}
      </p>
      <footer>
        <button
          type="submit"
          class="primary"
          part="button-primary"
          ?disabled=${views.isBusy || views.views === null}
        >
          ${words.msg('Save')}
        </button>
      </footer>
    </form>
  `;
};

const list = (views: ViewsController, language: Language): TemplateResult | typeof nothing => {
  const { words } = language;
  if (views.views === null) return nothing;
  return html`
    <div class="content">
      <h3>${words.msg('Saved views')}</h3>
      ${
        views.views.length === 0
          ? html`<p class="note">${words.msg('There are no views yet.')}</p>`
          : html`<ul>
              ${views.views.map((view) => listed(view, views, language))}
            </ul>`
      }
    </div>
  `;
};

/** The Views dialog: the present view under a name, and those that are kept. */
export const viewsDialog = (views: ViewsController): DialogContent => ({
  title: (words) => words.msg('Views'),
  content: (language) => html`
    <div role="alert" class=${views.fault ? 'message fault' : ''}>
      ${views.fault ? html`<p>${faultText(views.fault, language.words)}</p>` : nothing}
    </div>
    ${saving(views, language)} ${list(views, language)}
    <p class="visually-hidden" role="status">${views.said}</p>
  `,
});
