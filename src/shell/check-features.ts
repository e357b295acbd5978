import { warnOnce } from '../core/warn-once.js';
import { isFeature, type FeatureSetting } from './chosen-features.js';
import type { Feature } from './feature.js';

/** Tells of settings that neither are a feature nor name one. */
export const checkFeatures = (setting: readonly FeatureSetting[] | null, all: readonly Feature[]): void => {
  if (!Array.isArray(setting)) return;
  const known = all.map(({ key }) => key);
  for (const one of setting as FeatureSetting[]) {
    if (isFeature(one) || known.includes(one)) continue;
    const name = typeof one === 'string' ? one : '…';
    warnOnce(
      `features: "${name}" is not a part of the report. Use ${known.join(', ')}, or an object with a key.`,
    );
  }
};
