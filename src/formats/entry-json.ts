import type { LogEntry } from '../core/log-entry.js';
import { maskEntry } from '../core/secrets/mask-entry.js';
import { visibleJson } from '../core/visible-json.js';
import { declaredKeys } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';

/** A log entry as JSON to paste somewhere: secrets masked, hidden characters escaped. */
export const entryJson = (entry: LogEntry, preset: Preset): string =>
  visibleJson(JSON.stringify(maskEntry(entry, declaredKeys(preset)), null, 2));
