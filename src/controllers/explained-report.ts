import type { Language } from '../i18n/language.js';
import { TimeZone } from '../i18n/time-zone.js';
import { createExplainer, type Explanation } from '../kinds/explanation.js';
import type { Format } from '../kinds/kind.js';
import { explainedPreset } from '../presets/explained-preset.js';
import type { Preset } from '../presets/preset.js';
import { knownExplanations } from './known-explanations.js';

/**
 * The report that the embedder chose with his explanations in it, and how its values are written. Both are the same
 * object until one of their parts is another one: that is how the table knows when to draw anew.
 */
export class ExplainedReport {
  #explanations: readonly Explanation[] = [];
  #chosen: Preset | null = null;
  #preset: Preset | null = null;
  #format: { readonly preset: Preset; readonly format: Format } | null = null;

  /** Takes the embedder's table. */
  explain(table: unknown): void {
    this.#explanations = knownExplanations(table);
    this.#preset = null;
  }

  presetOf(chosen: Preset): Preset {
    if (this.#preset && this.#chosen === chosen) return this.#preset;
    this.#chosen = chosen;
    const preset = chosen.explanations
      ? { ...chosen, explanations: knownExplanations(chosen.explanations) }
      : chosen;
    return (this.#preset = explainedPreset(preset, this.#explanations));
  }

  /** @param secondTimeZone IANA name of the zone that the reader wants to see besides; null where he wants none. */
  formatOf(chosen: Preset, language: Language, secondTimeZone: string | null): Format {
    const preset = this.presetOf(chosen);
    const known = this.#format;
    const isKnown =
      known?.preset === preset &&
      known.format.language === language &&
      (known.format.secondZone?.name ?? null) === secondTimeZone;
    if (isKnown) return known.format;
    const { dateFormat, explanations = [] } = preset;
    const secondZone = secondTimeZone === null ? undefined : new TimeZone(secondTimeZone);
    const explain = explanations.length > 0 ? createExplainer(explanations) : undefined;
    const format: Format = { language, dateFormat, secondZone, ...(explain && { explain }) };
    this.#format = { preset, format };
    return format;
  }
}
