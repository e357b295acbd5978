import { ProblemError } from '../core/problem.js';
import type { Query } from '../core/query.js';
import { withReadTimes } from '../log/with-read-times.js';
import type { Preset } from '../presets/preset.js';
import { detectableProtocol, ForeignAnswer } from '../sources/detect/foreign-answer.js';
import { endpointSource, type EndpointOptions } from '../sources/endpoint/endpoint-source.js';
import type { LogPage, LogSource, PageRequest } from '../sources/log-source.js';
import { checkMapping } from '../sources/mapping/check-mapping.js';
import { mappedProtocol } from '../sources/mapping/mapped-protocol.js';
import type { Mapping } from '../sources/mapping/mapping.js';
import { around } from '../sources/middleware/around.js';
import { defaultProtocol } from '../sources/protocol/default-protocol.js';
import type { Protocol } from '../sources/protocol/protocol.js';
import { endpointAddress } from '../sources/protocol/page-address.js';
import { asFile } from './as-file.js';
import { describedMapping, discover, type MappedEndpoint } from './discover.js';
import { discoveredLog } from './discovered-log.js';
import { beginningWith } from './held-answer.js';
import { inOwnOrder } from './in-own-order.js';

/** How an endpoint is read: in the default protocol, by a mapping that was given or guessed, or as a log file. */
export type ReadAs = 'default' | 'given' | 'guessed' | 'file';

/** An endpoint as the report would read it, without what only a report needs: a cache, retries, answers over the rows loaded. */
export interface ExaminedEndpoint {
  readonly readAs: ReadAs;
  readonly source: LogSource;
  readonly first: LogPage;
  /** The first page before its times were read. */
  readonly received: LogPage;
  /** The first answer as received; undefined for a file. */
  readonly answer: unknown;
  /** Exports of `engines.ts` that are made for answers such as this one. */
  readonly engines: readonly string[];
  /** Whether other ways to ask for further pages are tried where the likeliest brings none. */
  readonly hasOtherWays: boolean;
  /** The mapping, of a guessed one with the way of paging that was found so far; null in the default protocol and for a file. */
  mapping(): Mapping | null;
}

export interface ExamineOptions extends Omit<EndpointOptions, 'liveEndpoint' | 'renew'> {
  /** A mapping as an embedder wrote it; none where undefined or null. */
  readonly mapping: unknown;
  readonly preset: Preset;
  readonly query: Query;
  /** Rows to ask for at once. */
  readonly limit: number;
  /** Whether the answer was not asked for, so that nobody knows how many rows it should have. */
  readonly isPasted: boolean;
  readonly signal: AbortSignal;
}

/** A protocol that keeps the first answer that it read. */
const keeping = (protocol: Protocol, keep: (answer: unknown) => void): Protocol => ({
  ...protocol,
  read(answer, request, response) {
    keep(answer);
    return protocol.read(answer, request, response);
  },
});

/**
 * Asks an endpoint for its first page as the report does, and finds out how it is read. Rejects as the report's first request would,
 * with `bad-mapping` for a mapping that is none.
 */
export const examineEndpoint = async (options: ExamineOptions): Promise<ExaminedEndpoint> => {
  const { preset, query, limit, signal, isPasted } = options;
  const keys = preset.fields.map(({ key }) => key);
  const request: PageRequest = { query, offset: 0, limit, signal };
  let answer: unknown;
  let isKept = false;
  const keep = (one: unknown): void => {
    if (!isKept) answer = one;
    isKept = true;
  };
  const reading = (protocolOf: (address: URL) => Protocol): LogSource =>
    endpointSource(options, (address) => keeping(protocolOf(address), keep));

  const opened = async (
    below: LogSource,
    rest: Pick<ExaminedEndpoint, 'readAs' | 'mapping' | 'engines' | 'hasOtherWays'>,
  ): Promise<ExaminedEndpoint> => {
    let received: LogPage | undefined;
    const seen = around(below, {
      async fetchPage(asked) {
        const page = await below.fetchPage(asked);
        received ??= page;
        return page;
      },
    });
    const source = withReadTimes(seen, preset);
    const first = await source.fetchPage(request);
    return { ...rest, source, first, received: received ?? first, answer };
  };

  if (options.mapping !== undefined && options.mapping !== null) {
    const mapping = checkMapping(options.mapping);
    const log = reading((address) => mappedProtocol(address, mapping));
    return opened(mapping.rows?.newestFirst ? inOwnOrder(log) : log, {
      readAs: 'given',
      mapping: () => mapping,
      engines: [],
      hasOtherWays: false,
    });
  }

  const own = { readAs: 'default', mapping: () => null, engines: [], hasOtherWays: false } as const;
  const asked = reading(detectableProtocol(keys));
  let fault: unknown;
  try {
    const held = await asked.fetchPage(request);
    // Asked again, an answer without rows is the default protocol's own.
    let isHeld = true;
    const log = reading(defaultProtocol);
    const beginning = around(log, {
      fetchPage: async (further) => {
        const page = isHeld ? held : await log.fetchPage(further);
        isHeld = false;
        return page;
      },
    });
    return await opened(beginning, own);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ForeignAnswer) && !(error instanceof ProblemError)) throw error;
    fault = error;
  }
  if (isPasted && fault instanceof ForeignAnswer)
    fault = new ForeignAnswer({ ...fault.first, request: { ...request, limit: Infinity } });
  const discovery = await discover(fault, {
    ...options,
    keys,
    mayAskBare: !isPasted,
    ask: (protocolOf) => endpointSource(options, protocolOf).fetchPage(request),
  });
  signal.throwIfAborted();
  if (discovery.kind === 'unknown') throw fault;
  if (discovery.kind === 'file') {
    const [source, first] = await asFile(fault, options, preset, request, () => undefined);
    return { ...own, readAs: 'file', source, first, received: first, answer: undefined };
  }
  keep(discovery.first.answer);
  const beginningHeld = (protocolOf: (address: URL) => Protocol): LogSource =>
    endpointSource(options, (address) => beginningWith(protocolOf(address), discovery.first));
  if (discovery.kind !== 'mapped')
    return opened(
      beginningHeld((address) =>
        discovery.kind === 'empty' ? mappedProtocol(address, discovery.mapping) : defaultProtocol(address),
      ),
      own,
    );
  let mapped: MappedEndpoint = discovery;
  const log = discoveredLog(discovery, beginningHeld, (mapping) => (mapped = { ...discovery, mapping }));
  return opened(discovery.isInOrder ? inOwnOrder(log) : log, {
    readAs: 'guessed',
    mapping: () => describedMapping(mapped),
    engines: discovery.engines,
    hasOtherWays: discovery.others.length > 0,
  });
};

/** Where an answer was taken from that nobody asked for: where a link in it leads, else nowhere. */
export const pastedEndpoint = (endpoint: string, baseUrl: string, answer: string): string => {
  if (endpoint.trim() !== '') return endpointAddress(endpoint, baseUrl).href;
  const [, link] = /"[^"]*next[^"]*"\s*:\s*"(https?:\\?\/\\?\/[^"]+)"/i.exec(answer) ?? [];
  const address = link?.replaceAll('\\/', '/') ?? '';
  return URL.canParse(address) ? new URL(address).href : 'https://endpoint.invalid/';
};
