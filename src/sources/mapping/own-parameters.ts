import type { AskedCondition } from './filter-conditions.js';
import type { Mapping } from './mapping.js';
import { parameterOf } from './parameter-of.js';

/** Whether a parameter of the endpoint's own address is one that the mapping fills from a place of that name. */
const fills = ({ request }: Mapping, address: URL, places: readonly string[]): boolean =>
  Object.entries(request?.parameters ?? {}).some(
    ([name, template]) =>
      address.searchParams.has(name) && places.some((place) => template.includes(`{${place}}`)),
  );

/** Whether asking for this would take the place of a parameter of the endpoint's own address, or be beside it. */
export const isInOwnParameter = (condition: AskedCondition, mapping: Mapping, address: URL): boolean => {
  if (mapping.filters?.as !== 'parameters') return fills(mapping, address, ['filter']);
  const parameter = parameterOf(condition, mapping);
  return parameter !== null && address.searchParams.has(parameter[0]);
};

/** The same for a range of time. */
export const isTimeInOwnParameter = (mapping: Mapping, address: URL): boolean =>
  fills(mapping, address, ['from', 'to']);
