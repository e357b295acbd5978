import type { Engine } from './engine.js';
import { elasticsearch, elasticsearchEngine, type ElasticsearchOptions } from './elasticsearch.js';

export type OpenSearchOptions = ElasticsearchOptions;

/** A mapping for OpenSearch, with the endpoint at its root: it takes the searches of Elasticsearch that are asked here. */
export const openSearch = elasticsearch;

/** Nothing in an answer tells the two apart. */
export const openSearchEngine: Engine = { ...elasticsearchEngine, name: 'OpenSearch' };
