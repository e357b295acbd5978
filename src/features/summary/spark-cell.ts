import { html, svg, type TemplateResult } from 'lit';
import type { SummaryGroup } from '../../core/summary.js';
import { str } from '../../i18n/words.js';
import type { View } from '../../ui/view.js';
import { sparkKey, type Spark, type Sparklines } from './sparklines.js';

/** Height of a sparkline in its own units, and the width of a bar in those of a bar and the gap behind it. */
const [HEIGHT, BAR] = [20, 0.8];

/** When most entries were, and how many: what the eye takes from the picture. */
const sparkText = ({ buckets, counts }: Spark, { language, format }: View): string => {
  const { words, number } = language;
  const most = Math.max(...counts);
  const when = language.dateTime(buckets.starts[counts.indexOf(most)]!, format.dateFormat);
  return words.msg(str`Most at ${when}: ${number(most)}`);
};

/** The entries of a value over time, as small bars of one scale for all values. */
export const sparkCell = (group: SummaryGroup, sparklines: Sparklines, view: View): TemplateResult => {
  const spark = sparklines.of(group);
  const { most } = sparklines;
  const path = (spark?.counts ?? [])
    .map((count, at) => {
      // One entry is to be seen beside a thousand.
      const height = count === 0 ? 0 : Math.max(1, (HEIGHT * count) / most);
      return count === 0 ? '' : `M${at} ${HEIGHT}v-${height.toFixed(2)}h${BAR}V${HEIGHT}z`;
    })
    .join('');
  return html`<td class="spark" data-group=${sparkKey(group)}>
    ${
      spark
        ? html`<svg
            role="img"
            aria-label=${sparkText(spark, view)}
            viewBox="0 0 ${spark.counts.length} ${HEIGHT}"
            preserveAspectRatio="none"
          >
            ${svg`<title>${sparkText(spark, view)}</title><path d=${path}></path>`}
          </svg>`
        : ''
    }
  </td>`;
};
