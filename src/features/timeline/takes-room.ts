import { timeField } from '../../presets/time-field.js';
import type { Preset } from '../../presets/preset.js';
import type { Choices } from '../../storage/reader-choices.js';

/** Whether there is a timeline, and the reader has not folded it. */
export const takesRoom = (preset: Preset, { isTimelineFolded }: Choices): boolean =>
  !isTimelineFolded && timeField(preset) !== undefined;
