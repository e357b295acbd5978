import * as entries from './index.js';
import type { Preset } from './preset.js';

/** Every report by its name in the `preset` attribute. */
export const presets: ReadonlyMap<string, Preset> = new Map(
  Object.values(entries).map((preset) => [preset.key, preset]),
);
