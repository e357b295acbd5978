import type { LogSource } from '../sources/log-source.js';
import { mappedProtocol } from '../sources/mapping/mapped-protocol.js';
import type { Mapping } from '../sources/mapping/mapping.js';
import { around } from '../sources/middleware/around.js';
import type { Protocol } from '../sources/protocol/protocol.js';
import type { Remark } from '../sources/remark.js';
import type { FurtherPages, MappedEndpoint } from './discover.js';
import { lengthSign, NO_OTHER_PAGE, withLengthSign, withoutRepeats } from './guarded-paging.js';
import { pagingByTrial, type PagingWay } from './paging-by-trial.js';

const GUARDS: Readonly<Record<FurtherPages, (protocol: Protocol) => Protocol>> = {
  uncounted: withLengthSign,
  open: (protocol) => protocol,
  guessed: withoutRepeats,
};

/** A log whose first page has a remark about all of its rows. */
const withRemark = (log: LogSource, remark: Remark): LogSource =>
  around(log, {
    async fetchPage(request) {
      const page = await log.fetchPage(request);
      const isFirst = request.offset === 0 && request.cursor === undefined;
      return isFirst && page.rows.length > 0 ? { ...page, problems: [...page.problems, remark] } : page;
    },
  });

/**
 * The rows of an endpoint that was discovered, read by the mapping that was guessed, and by other ways of paging where that brings
 * no second page: the one way for the report and for developers' tools.
 *
 * @param reading Opens the endpoint in a protocol.
 * @param found Receives the mapping of another way that brought the second page.
 */
export const discoveredLog = (
  { mapping, others, furtherPages, guessedUnit }: MappedEndpoint,
  reading: (protocolOf: (address: URL) => Protocol) => LogSource,
  found: (mapping: Mapping) => void,
): LogSource => {
  const wayOf = (one: Mapping, guard: (protocol: Protocol) => Protocol): PagingWay => ({
    mapping: one,
    open: () => reading((address) => guard(mappedProtocol(address, one))),
  });
  const log = pagingByTrial(
    [wayOf(mapping, GUARDS[furtherPages]), ...others.map((other) => wayOf(other, withoutRepeats))],
    found,
    furtherPages === 'guessed' ? () => NO_OTHER_PAGE : lengthSign,
  );
  return guessedUnit ? withRemark(log, guessedUnit) : log;
};
