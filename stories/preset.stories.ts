import { html } from 'lit';
import { fakeEndpoint } from './support/fake-endpoint.js';
import { logOfLength } from './support/log-of-rows.js';
import { MAPPING, mappedEndpoint } from './support/mapped-endpoint.js';
import { reportElement } from './support/report-element.js';
import { SHARED, type ReportMeta, reportOf, type ReportStory } from './support/story.js';
import { EXAMPLE, presetOf } from './support/written-preset.js';

export default { ...SHARED, title: 'Own report' } satisfies ReportMeta;

const TEXT = JSON.stringify(EXAMPLE, null, 2);

export const Given: ReportStory = {
  name: 'Given as an object',
  args: { preset: presetOf(TEXT), filtersOpen: true },
  render: reportOf(logOfLength(1234)),
};

/** An endpoint that speaks in words of its own, described by a mapping. */
export const Mapped: ReportStory = {
  name: 'Over an endpoint of other words',
  args: { mapping: MAPPING },
  render: (given) => reportElement({ ...given, fetch: mappedEndpoint(logOfLength(1234)) }),
};

/** Each change of the text is a change of the report; what is not JSON is said, and the last good report stays. */
export const Written: ReportStory = {
  name: 'Written while you look at it',
  render: (given) => {
    const report = reportElement({
      fetch: fakeEndpoint(logOfLength(1234)),
      ...given,
      preset: presetOf(TEXT),
      filtersOpen: true,
    });
    const write = ({ currentTarget }: Event): void => {
      const field = currentTarget as HTMLTextAreaElement;
      const fault = field.nextElementSibling!;
      try {
        report.preset = presetOf(field.value);
        fault.textContent = '';
      } catch (error) {
        fault.textContent = String(error);
      }
    };
    return html`
      <label>
        The report, as JSON
        <textarea rows="16" cols="96" spellcheck="false" .value=${TEXT} @input=${write}></textarea>
        <output></output>
      </label>
      ${report}
    `;
  },
};
