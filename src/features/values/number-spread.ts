import { html, svg, type TemplateResult } from 'lit';
import type { NumberSummary } from '../../core/summary.js';
import { kindOf } from '../../kinds/catalogue.js';
import { fieldOf } from '../../presets/catalogue.js';
import type { OptionsContext } from './value-options.js';
import { str } from '../../i18n/words.js';

/** Height of the histogram, in units of its own. */
const HEIGHT = 24;

/** How the numbers of a field are spread: least, median, 95th percentile, greatest, and a small histogram. */
export const numberSpread = (
  { min, median, p95, max, bars }: NumberSummary,
  { preset, field, format }: OptionsContext,
): TemplateResult => {
  const { words } = format.language;
  const { kind, label } = fieldOf(preset, field);
  const text = (value: number): string => kindOf(kind).text(value, format, () => undefined);
  const most = Math.max(1, ...bars);
  const [least, greatest] = [text(min), text(max)];
  const lines: readonly (readonly [string, number])[] = [
    [words.msg('Minimum'), min],
    [words.msg('Median'), median],
    ['p95', p95],
    [words.msg('Maximum'), max],
  ];
  const name = label(words);
  return html`
    <dl class="values-numbers">
      ${lines.map(
        ([term, value]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${text(value)}</dd>
          </div>`,
      )}
    </dl>
    <svg
      class="values-histogram"
      role="img"
      aria-label=${words.msg(str`Histogram of ${name}, from ${least} to ${greatest}`)}
      viewBox="0 0 ${bars.length} ${HEIGHT}"
      preserveAspectRatio="none"
    >
      ${bars.map((count, place) => {
        // A bar that has any row is seen.
        const height = count === 0 ? 0 : Math.max(1, (HEIGHT * count) / most);
        return svg`<rect x=${place + 0.05} y=${HEIGHT - height} width="0.9" height=${height}></rect>`;
      })}
    </svg>
  `;
};
