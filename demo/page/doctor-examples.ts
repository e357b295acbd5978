/** Endpoints of the demo's own server to examine: the conventions that are met most, by the names that they go by. */
export const DOCTOR_EXAMPLES: readonly (readonly [name: string, address: string])[] = [
  ['api-log-report', '/api/logs/apache'],
  ['json-server', '/api/examples/json-server'],
  ['Elasticsearch', '/api/examples/elasticsearch'],
  ['page & perPage', '/api/examples/pages'],
  ['next_cursor', '/api/examples/cursor'],
  ['Link: rel="next"', '/api/examples/links'],
  ['[ … ]', '/api/examples/array'],
  ['NDJSON', '/api/examples/lines'],
];
