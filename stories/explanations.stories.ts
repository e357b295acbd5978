import type { Explanation } from '../src/index.js';
import { logOfLength } from './support/log-of-rows.js';
import { sampleRows } from './support/sample-rows.js';
import { SHARED, type ReportMeta, reportOf, type ReportStory } from './support/story.js';

export default { ...SHARED, title: 'Why calls fail' } satisfies ReportMeta;

/** What the operator of an API knows about its codes. */
export const TABLE: readonly Explanation[] = [
  {
    when: { status: 401 },
    cause: 'The key is past its last day.',
    fix: 'Make a new key in the vault.',
    owner: 'Client team',
  },
  {
    when: { status: 404, method: ['PUT', 'DELETE'] },
    cause: 'The device was retired.',
    fix: 'Take it off the list of the job.',
    owner: 'Operations',
  },
  { when: { status: '5xx' }, cause: 'The vault was being backed up.', fix: 'Try again in ten minutes.' },
];

export const OwnTable: ReportStory = { args: { explanations: TABLE } };

export const ColumnsChosen: ReportStory = {
  name: 'With cause and fix among chosen columns',
  args: { explanations: TABLE, columns: ['dateTime', 'client', 'status', 'cause', 'fix', 'owner'] },
  render: reportOf(logOfLength(200)),
};

/** Details of failures as the documentation of the report has them: seen on the badge, in no column. */
export const BuiltIn: ReportStory = {
  name: 'Known by the report itself',
  args: { preset: 'workato' },
  render: reportOf(() =>
    sampleRows(30).map((row, place) => ({
      ...row,
      status: place % 3 === 0 ? 200 : place % 3 === 1 ? 401 : 404,
      ...(place % 3 === 1 && { statusDetails: 'Unrecognized token', gatewayCode: '4011' }),
      ...(place % 3 === 2 && { statusDetails: 'Recipe is inactive' }),
    })),
  ),
};
