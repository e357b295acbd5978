import type { Words } from '../../i18n/words.js';
import { createExplainer, explanationText, type Explanation } from '../../kinds/explanation.js';
import type { Format } from '../../kinds/kind.js';
import { explainedPreset } from '../../presets/explained-preset.js';
import type { Preset } from '../../presets/preset.js';
import { knownExplanations } from './known-explanations.js';

/**
 * The report that the embedder chose, with their explanations in it. It is the same object until one of its parts is another
 * one: that is how the table knows when to draw again.
 */
export class ExplainedReport {
  #explanations: readonly Explanation[] = [];
  #chosen: Preset | null = null;
  #preset: Preset | null = null;

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
}

/** How the rows of a report are explained; nothing where it explains none. */
export const explaining = (
  { explanations = [] }: Preset,
  words: Words,
): Pick<Format, 'explain' | 'causeOf'> => {
  if (explanations.length === 0) return {};
  const explain = createExplainer(explanations);
  return { explain, causeOf: (row) => explanationText(explain(row), 'cause', words) };
};
