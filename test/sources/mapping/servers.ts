import { jsonServer017 } from './servers/json-server-0.js';
import { jsonServer1 } from './servers/json-server-1.js';
import { pocketBaseServer } from './servers/pocketbase.js';
import { gitHub } from './servers/github.js';
import { stripe } from './servers/stripe.js';
import { postgRest } from './servers/postgrest.js';
import { elasticServer } from './servers/elasticsearch.js';
import { oData } from './servers/odata.js';
import { relayServer } from './servers/relay.js';
import { lokiServer } from './servers/loki.js';
import { victoriaServer } from './servers/victoria-logs.js';
import { clickHouseServer } from './servers/clickhouse.js';
import type { Server } from './servers/server.js';

export const SERVERS: readonly Server[] = [
  jsonServer017,
  jsonServer1,
  pocketBaseServer,
  gitHub,
  stripe,
  postgRest,
  elasticServer,
  oData,
  relayServer,
  lokiServer,
  victoriaServer,
  clickHouseServer,
];
