import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '../../ui/view.js';
import type { LiveController } from './live-controller.js';
import { buttonWords, isRemark, liveWords } from './live-words.js';

/**
 * The button that has new rows come in, and what there is to say of them.
 *
 * @param beside What else is there.
 */
export const liveButton = (
  live: LiveController,
  { language, report }: View,
  beside: unknown,
): TemplateResult | typeof nothing => {
  if (report.state.logId === null) return nothing;
  const said = liveWords(live, language);
  const label = buttonWords(live, language);
  const canSort = live.isUnordered && live.timeKey !== undefined;
  return html`<span class="live strip-end">
    <span class=${isRemark(live) ? 'live-line live-remark' : 'live-line'} title=${said}>${said}</span>
    ${
      canSort
        ? html`<button type="button" part="button" @click=${() => live.sortByTime()}>
            ${language.words.msg('Sort by time')}
          </button>`
        : nothing
    }
    <button
      type="button"
      part="button"
      class="live-button"
      aria-pressed=${String(live.isOn)}
      title=${label}
      @click=${() => live.press()}
    >
      <span class="live-dot" aria-hidden="true"></span>
      ${
        live.waiting > 0
          ? html`<span class="strip-icon" aria-hidden="true">+${language.number(live.waiting)}</span
              ><span class="strip-label">${label}</span>`
          : label
      }
    </button>
    ${beside}
  </span>`;
};
