import { exampleEndpoint } from './support/example-endpoint.js';
import { reportElement } from './support/report-element.js';
import { SHARED, type ReportMeta, type ReportStory } from './support/story.js';

/** Endpoints of conventions that are not described to the tag: no mapping is set, and each shows its rows. */
export default { ...SHARED, title: 'Any endpoint' } satisfies ReportMeta;

const example = (name: string): ReportStory => ({
  args: { endpoint: `https://log.example/${name}` },
  render: (given) => reportElement({ fetch: exampleEndpoint(name, 1234), ...given }),
});

/** A bare array, pages by number, the total in a header. */
export const JsonServer: ReportStory = { name: 'json-server', ...example('json-server') };

export const Elasticsearch: ReportStory = { ...example('elasticsearch') };

/** Pages by number, with the total and the length of a page beside the rows. */
export const Pages: ReportStory = { name: 'Pages by number', ...example('pages') };

/** A cursor, and no total. */
export const Cursor: ReportStory = { ...example('cursor') };

/** Links to the next page in a header, as GitHub has them. */
export const Links: ReportStory = { name: 'Links in a header', ...example('links') };

/** All rows at once. */
export const BareArray: ReportStory = { ...example('array') };

/** A file of one JSON value on each line. */
export const Lines: ReportStory = { name: 'Lines of JSON', ...example('lines') };
