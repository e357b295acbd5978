import type { Mapping, SummaryMapping } from './mapping.js';

/** What is asked in place of a page: each part of the request where the summary says it, else as pages are asked. */
export const summaryRequest = (
  mapping: Mapping,
  { path, method, headers, parameters, body }: SummaryMapping,
): Mapping => {
  const given = Object.entries({ path, method, headers, parameters, body }).filter(
    ([, part]) => part !== undefined,
  );
  return { ...mapping, request: { ...mapping.request, ...Object.fromEntries(given) } };
};
