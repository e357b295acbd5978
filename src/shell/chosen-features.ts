import type { Preset } from '../presets/preset.js';
import type { Choices } from '../storage/reader-choices.js';
import type { View } from '../ui/view.js';
import type { Feature } from './feature.js';
import type { OwnFeature } from './own-feature.js';

/** As an embedder sets them: parts of the report by name, and their own. */
export type FeatureSetting = string | OwnFeature;

/** Whether a setting has what a feature needs: it may be anything. */
export const isFeature = (one: FeatureSetting): one is OwnFeature =>
  typeof (one as OwnFeature | null)?.key === 'string';

/** The features of a report; null stands for all that it has. `check-features.ts` tells what is none of them. */
export const chosenFeatures = (
  setting: readonly FeatureSetting[] | null,
  all: readonly Feature[],
): readonly Feature[] =>
  Array.isArray(setting)
    ? (setting as FeatureSetting[]).flatMap(
        (one) => all.find(({ key }) => key === one) ?? (isFeature(one) ? (one as Feature) : []),
      )
    : all;

/** What the frame has of features before their code is there: actions, and room for what comes. */
export const partsOf = (
  features: readonly Feature[],
  preset: Preset,
  choices: Choices,
): Pick<View, 'actions' | 'isRoomKept' | 'stripParts'> => ({
  actions: {
    bar: features.flatMap(({ bar }) => bar ?? []).filter(({ isShown }) => isShown?.(preset) ?? true),
    footer: features.flatMap(({ footer }) => footer ?? []),
  },
  isRoomKept: features.some((one) => one.takesRoom?.(preset, choices)),
  stripParts: features.filter(({ isInStrip }) => isInStrip).length,
});
