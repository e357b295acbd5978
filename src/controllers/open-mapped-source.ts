import type { Preset } from '../presets/preset.js';
import { completeSource } from '../report/complete-source.js';
import { inOwnOrder } from '../report/in-own-order.js';
import type { LogSource } from '../sources/log-source.js';
import { checkMapping } from '../sources/mapping/check-mapping.js';
import { mappedProtocol } from '../sources/mapping/mapped-protocol.js';
import { checkingFields } from './check-mapped-fields.js';
import { openEndpoint, type SourceOptions } from './open-source.js';

/** Where a report reads that was given a mapping. Throws `bad-mapping` where it is none. */
export const openMappedSource = (options: SourceOptions, mapping: unknown, preset: Preset): LogSource => {
  const checked = checkMapping(mapping);
  const source = completeSource(
    openEndpoint(options, (endpoint) => checkingFields(mappedProtocol(endpoint, checked), checked, preset)),
    preset,
  );
  return checked.rows?.newestFirst ? inOwnOrder(source) : source;
};
