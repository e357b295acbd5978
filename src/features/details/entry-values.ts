import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { offeredActions } from './actions/catalogue.js';
import type { EntryAction, EntryContext } from '../../ui/entry-action.js';
import { statusCode } from '../../core/http-status.js';
import { parseInstant } from '../../core/instant.js';
import { ownValue } from '../../core/log-entry.js';
import { clip, toText } from '../../core/to-text.js';
import { visibleText } from '../../core/visible-text.js';
import { str, type Words } from '../../i18n/words.js';
import { statusBadge } from '../../ui/status-badge.js';
import { allowedLink } from '../../kinds/allowed-link.js';
import { isMissing, kindOf } from '../../kinds/catalogue.js';
import type { FieldGroup } from '../../kinds/kind.js';
import { fieldOf } from '../../presets/catalogue.js';
import type { Preset } from '../../presets/preset.js';
import { icon } from '../../ui/icon.js';
import { jsonTree } from './json-tree.js';
import { timeLines } from '../../ui/time-lines.js';

/** Longest text of one value; the whole is in its JSON. */
const LONGEST = 20_000;

/** Unknown fields that are drawn; an entry with more is read in its JSON. */
const MOST_OTHERS = 200;

/** Three dots in a row: more of this one value. */
const MORE = 'M3.2 8h.1M8 8h.1M12.8 8h.1';

/** What the values of an entry need besides it. */
export interface EntryValues {
  context(key: string | null): EntryContext;
  run(action: EntryAction, context: EntryContext): void;
  /** Whether the menu of a value is open. */
  isOpen(key: string): boolean;
  /** Opens the menu of a value, or closes it. */
  toggle(key: string, invoker: HTMLElement): void;
  /** The menu that is open, under a name. */
  menu(name: string): unknown;
}

/** A button for what can be done with a value, and its menu beside it, so that Tab goes on from there. */
const valueMenu = (key: string, label: string, context: EntryContext, values: EntryValues) => {
  if (offeredActions('value', context).length === 0) return nothing;
  const name = context.format.language.words.msg(str`Actions for ${label}`, {
    desc: 'Of a field of an entry, such as Status',
  });
  const isOpen = values.isOpen(key);
  return html`<button
      type="button"
      part="button"
      aria-haspopup="menu"
      aria-expanded=${String(isOpen)}
      title=${name}
      @click=${(event: Event) => values.toggle(key, event.currentTarget as HTMLElement)}
    >
      ${icon(MORE)}</button
    >${isOpen ? values.menu(name) : nothing}`;
};

/** The value as the table shows it, but whole; what the table has no room for is added. */
const shown = (context: EntryContext): TemplateResult | string => {
  const { entry, format, state } = context;
  const key = context.key!;
  const { language } = format;
  const raw = ownValue(entry, key);
  const row = (other: string) => ownValue(entry, other);
  const kind = kindOf(fieldOf(state.preset, key).kind);
  const { role } = kind;
  if (raw !== null && typeof raw === 'object') return html`${keyed(toText(raw), jsonTree(raw, language))}`;
  const text = isMissing(raw, kind) ? '' : clip(kind.text(raw, format, row), LONGEST);
  if (role === 'instant' && !Number.isNaN(parseInstant(raw))) {
    const lines = timeLines(parseInstant(raw), language, format.secondZone?.name);
    return html`${text}
      <dl class="lines">
        ${lines.map(
          (line) =>
            html`<div>
              <dt>${line.label}</dt>
              <dd>${line.text}</dd>
            </div>`,
        )}
      </dl>`;
  }
  const address = role === 'link' ? allowedLink(raw, document.baseURI) : null;
  if (address !== null) return html`<a href=${address} target="_blank" rel="noopener noreferrer">${text}</a>`;
  const code = role === 'status' ? statusCode(raw) : null;
  return code === null ? text : statusBadge(code, text);
};

const line = (key: string, values: EntryValues): TemplateResult => {
  const context = values.context(key);
  const { state, format, entry } = context;
  const { words } = format.language;
  const field = fieldOf(state.preset, key);
  const label = visibleText(clip(field.label(words), 200));
  const isEmpty = toText(ownValue(entry, key)) === '' && !kindOf(field.kind).isDerived;
  return html`<div class="line">
    <dt part="detail-name">${label}</dt>
    <dd part="detail-value">
      <div class=${kindOf(field.kind).monospace ? 'value monospace' : 'value'}>
        ${isEmpty ? html`<span class="none" aria-label=${words.msg(str`${label}: no value`)}>–</span>` : shown(context)}
      </div>
      <div class="tools">${valueMenu(key, label, context, values)}</div>
    </dd>
  </div>`;
};

const GROUPS: readonly FieldGroup[] = ['call', 'caller', 'timing'];

/** What a group is called; a log without addresses and statuses, such as one of logins, is not one of calls. */
const groupLabel = (group: FieldGroup, { fields }: Preset, words: Words): string => {
  const isOfCalls = fields.some(({ kind }) => ['address', 'status'].includes(kindOf(kind).role ?? ''));
  if (group === 'timing') return words.msg('Timing', { id: 'group-timing', desc: 'When, and how long' });
  if (group === 'caller') return isOfCalls ? words.msg('Caller') : words.msg('Who');
  return isOfCalls
    ? words.msg('Call', { desc: 'Heading above the fields of a call' })
    : words.msg('Entry', { desc: 'Heading above the fields of an entry' });
};

/**
 * Every value of an entry: the report's own fields by group and in their order, then whatever else was received with it.
 *
 * @param columns Field keys that are first, in order.
 */
export const entryValues = (columns: readonly string[], values: EntryValues): TemplateResult => {
  const { state, entry, format } = values.context(null);
  const { fields } = state.preset;
  const declared = [...new Set([...columns, ...fields.map(({ key }) => key)])].filter(
    (key) =>
      !kindOf(fieldOf(state.preset, key).kind).isControl &&
      (columns.includes(key) || Object.hasOwn(entry, key)),
  );
  const others = Object.keys(entry).filter((key) => !fields.some((field) => field.key === key));
  const left = others.length - MOST_OTHERS;
  const more = format.language.number(left);
  const groupOf = (key: string): FieldGroup => {
    const field = fieldOf(state.preset, key);
    return field.group ?? kindOf(field.kind).group ?? 'call';
  };
  const groups = GROUPS.map((group) => ({ group, keys: declared.filter((key) => groupOf(key) === group) }));
  return html`
    ${groups
      .filter(({ keys }) => keys.length > 0)
      .map(
        ({ group, keys }) =>
          html`<h4>${groupLabel(group, state.preset, format.language.words)}</h4>
            <dl class="values">${keys.map((key) => line(key, values))}</dl>`,
      )}
    ${
      others.length > 0
        ? html`<h4>${format.language.words.msg('Other fields')}</h4>
            <dl class="values">${others.slice(0, MOST_OTHERS).map((key) => line(key, values))}</dl>
            ${left > 0 ? html`<p class="more">${format.language.words.msg(str`And ${more} more.`)}</p>` : nothing}`
        : nothing
    }
  `;
};
