import { html, nothing, type TemplateResult } from 'lit';
import { statusCode } from '../../core/http-status.js';
import { parseInstant } from '../../core/instant.js';
import { ownValue } from '../../core/log-entry.js';
import { clip, toText } from '../../core/to-text.js';
import { visibleText } from '../../core/visible-text.js';
import { isMissing, kindOf } from '../../kinds/catalogue.js';
import type { Kind } from '../../kinds/kind.js';
import { fieldOf } from '../../presets/catalogue.js';
import { timeField } from '../../presets/time-field.js';
import type { EntryContext } from '../../ui/entry-action.js';
import { shortAddress } from './short-address.js';
import { statusBadge } from '../../ui/status-badge.js';

/** Longest text of a part; the whole value is among the others. */
const LONGEST = 200;

/** The value of a field as the report writes it; `''` where the entry has none. */
const written = ({ entry, state, format }: EntryContext, key: string): string => {
  const kind = kindOf(fieldOf(state.preset, key).kind);
  const row = (other: string) => ownValue(entry, other);
  if (kind.isControl || isMissing(row(key), kind)) return '';
  return clip(kind.text(row(key), format, row), LONGEST).trim();
};

/** Keys of the report's fields of a kind that have a value in the entry. */
const keysOf = ({ entry, state }: EntryContext, isMeant: (kind: Kind, raw: unknown) => boolean): string[] =>
  state.preset.fields
    .filter(({ key, kind }) => isMeant(kindOf(kind), ownValue(entry, key)))
    .map(({ key }) => key);

/** How the call ended: its status and the report's text for it; null where the entry has no status. */
export const statusOf = (context: EntryContext): { readonly code: number; readonly text: string } | null => {
  const declared = keysOf(context, ({ role }, raw) => role === 'status' && statusCode(raw) !== null);
  const [key = 'status'] = declared;
  const code = statusCode(ownValue(context.entry, key));
  return code === null ? null : { code, text: written(context, key) };
};

/** The time of day on the report's clock, as exact as the entry has it; `''` where it has no time. */
const timeOf = (context: EntryContext): string => {
  const { preset } = context.state;
  const own = timeField(preset);
  const also = own === undefined ? [] : [own, ...(fieldOf(preset, own).alsoSortedBy ?? [])];
  const keys = [...also, ...keysOf(context, ({ role }) => role === 'instant')];
  const instant = keys.map((key) => parseInstant(ownValue(context.entry, key))).find(Number.isFinite);
  if (instant === undefined) return '';
  const { language } = context.format;
  const { zone } = language;
  const isExact = Math.trunc(instant) % 1000 !== 0;
  const time = language.dateTime(instant, isExact ? 'HH:mm:ss.SSS' : 'HH:mm:ss');
  return zone.isRepeated(instant) ? `${time} ${zone.offsetName(instant)}` : time;
};

const durationOf = (context: EntryContext): string => {
  const [key] = keysOf(
    context,
    (kind, raw) => kind.unit !== undefined && typeof kind.value(raw) === 'number',
  );
  return key === undefined ? '' : written(context, key);
};

/** Longest text of what was called, as its tooltip. */
const LONGEST_CALLED = 2000;

/** What was called. */
const calledIn = (context: EntryContext, write = (address: string): string => address): string => {
  const text = (key: string): string =>
    visibleText(clip(toText(ownValue(context.entry, key)), LONGEST_CALLED)).trim();
  const address = keysOf(context, ({ role }, raw) => role === 'address' && toText(raw).trim() !== '');
  const called = text('url') || text(address[0] ?? '') || text('resource');
  return [clip(text('method'), LONGEST), write(called)].filter(Boolean).join(' ');
};

/** What names an entry that is of no call: the first of its columns with a value that the line has not got besides. */
const nameOf = (context: EntryContext, columns: readonly string[]): string => {
  const { preset } = context.state;
  const isElsewhere = ({ role, unit }: Kind): boolean =>
    role === 'instant' || role === 'status' || unit !== undefined;
  const key = [...columns, ...preset.fields.map((field) => field.key), ...Object.keys(context.entry)].find(
    (one) => !isElsewhere(kindOf(fieldOf(preset, one).kind)) && written(context, one) !== '',
  );
  if (key === undefined) return '';
  const label = visibleText(clip(fieldOf(preset, key).label(context.format.language.words), LONGEST));
  return `${label} ${written(context, key)}`;
};

/**
 * An entry in one line: how it ended, what was called, when, and how long it took, as far as the entry has them. It heads the details,
 * and the focus goes to it.
 */
export const headLine = (context: EntryContext, columns: readonly string[]): TemplateResult => {
  const status = statusOf(context);
  const called = calledIn(context, shortAddress);
  const whole = calledIn(context);
  const name = called || nameOf(context, columns);
  const badge = status && statusBadge(status.code, status.text);
  const part = (text: string, className: string, title = '') =>
    text ? html`<span class=${className} title=${title || nothing}>${text}</span>` : nothing;
  const parts = [
    badge ?? nothing,
    part(name, called ? 'called' : 'named', whole === called ? '' : whole),
    part(timeOf(context), 'figure'),
    part(durationOf(context), 'figure'),
  ].filter((one) => one !== nothing);
  const { words } = context.format.language;
  return html`<h3 id="details-title" class="head-line" tabindex="-1" part="detail-title">
    ${/* A point begins a line and never ends one. */ parts.length === 0 ? words.msg('Details') : parts.map((one, at) => (at === 0 ? one : html` ·${'\u00a0'}${one}`))}
  </h3>`;
};
