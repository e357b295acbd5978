import type { Preset } from '../presets/preset.js';
import { completeSource } from '../log/complete-source.js';
import { inOwnOrder } from './in-own-order.js';
import type { LogSource } from '../sources/log-source.js';
import { checkMapping } from '../sources/mapping/check-mapping.js';
import { mappedProtocol } from '../sources/mapping/mapped-protocol.js';
import { checkingFields } from './check-mapped-fields.js';
import type { Guess } from './guess.js';
import { openEndpoint, type SourceOptions } from './open-source.js';
import { tellingColumns } from './telling-columns.js';

/**
 * Where a report reads that was given a mapping. Throws `bad-mapping` where it is none.
 *
 * @param tell Receives the columns that the rows have something for.
 */
export const openMappedSource = (
  options: SourceOptions,
  mapping: unknown,
  preset: Preset,
  tell: (guess: Guess) => void,
): LogSource => {
  const checked = checkMapping(mapping);
  const source = completeSource(
    openEndpoint(options, (endpoint) => checkingFields(mappedProtocol(endpoint, checked), checked, preset)),
    preset,
  );
  const ordered = checked.rows?.newestFirst ? inOwnOrder(source) : source;
  return tellingColumns(ordered, checked, preset, tell);
};
