import { ownValue } from '../../../core/log-entry.js';
import { maskEntry } from '../../../core/secrets/mask-entry.js';
import { maskSecrets } from '../../../core/secrets/mask-secrets.js';
import { visibleText } from '../../../core/visible-text.js';
import { isMissing, kindOf } from '../../../kinds/catalogue.js';
import { declaredKeys, fieldOf } from '../../../presets/catalogue.js';
import type { EntryAction, EntryContext } from '../../../ui/entry-action.js';
import { valueOf } from './value-of.js';

const textOf = (context: EntryContext): string => {
  const { key, state, format, entry } = context;
  if (key === null) return '';
  const kind = kindOf(fieldOf(state.preset, key).kind);
  const raw = valueOf(context);
  if (isMissing(raw, kind)) return '';
  // As in the copied JSON: by its name, too, and by those of what it holds.
  const masked = maskEntry({ [key]: raw }, declaredKeys(state.preset))[key];
  const row = (other: string) => ownValue(entry, other);
  // One line without hidden characters, since it may be pasted into a terminal.
  return visibleText(maskSecrets(String(kind.record(masked, format, row))));
};

/** Asked at each rendering, so a long text is not written for it. */
const hasText = (context: EntryContext): boolean => {
  const raw = valueOf(context);
  return typeof raw === 'string' ? raw !== '' : textOf(context) !== '';
};

/** Copies the value as machines have it: a time with its zone, a length of time in milliseconds. */
export const copyValue: EntryAction = {
  key: 'copyValue',
  scope: 'value',
  order: 40,
  icon: 'M5.5 5.5V2.5h8v8h-3M2.5 5.5h8v8h-8z',
  label: (words) => words.msg('Copy value'),
  isOffered: hasText,
  run: (context, host) => host.copy(textOf(context)),
};
