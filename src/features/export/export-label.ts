import type { Words } from '../../i18n/words.js';
import type { Preset } from '../../presets/preset.js';

/** What a report calls its export. */
export const exportLabel = ({ exportLabel: own }: Preset, words: Words): string =>
  own?.(words) ?? words.msg('Export CSV');
