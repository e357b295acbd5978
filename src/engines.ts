/**
 * Mappings for log servers that are known, made from a table or an index and its fields: what the tag's `mapping` takes.
 *
 * @module
 */
export { clickHouse, type ClickHouseOptions } from './sources/engines/clickhouse.js';
export { elasticsearch, type ElasticsearchOptions } from './sources/engines/elasticsearch.js';
export { loki, type LokiOptions } from './sources/engines/loki.js';
export { odata, type ODataOptions } from './sources/engines/odata.js';
export { openSearch, type OpenSearchOptions } from './sources/engines/opensearch.js';
export { pocketBase, type PocketBaseOptions } from './sources/engines/pocketbase.js';
export { postgrest, type PostgrestOptions } from './sources/engines/postgrest.js';
export { relay, type RelayOptions } from './sources/engines/relay.js';
export { victoriaLogs, type VictoriaLogsOptions } from './sources/engines/victoria-logs.js';
export type { Mapping } from './sources/mapping/mapping.js';
