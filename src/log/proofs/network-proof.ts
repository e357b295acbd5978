import { networkOfOne, readNetwork, type IpNetwork } from '../../core/ip-network.js';
import { readFilterKey, type Filters, type Query } from '../../core/query.js';
import { problemOf } from '../../core/problem.js';
import { toText } from '../../core/to-text.js';
import type { Preset } from '../../presets/preset.js';
import { fieldOfFilter, isNetwork } from '../../query/condition-for.js';
import type { LogPage, LogSource } from '../../sources/log-source.js';
import { answers, isAskedAnything } from './answers.js';
import { hasOnly, PROBE } from './exact-probe.js';
import { valueOrPath } from './ignored-filters.js';

/** An address for documentation (RFC 5737), which no request comes from. */
const NOBODY = '192.0.2.1/32';

/** What an endpoint refuses it does not know; whatever else failed is a fault. */
const refused = (error: unknown): false => {
  if (problemOf(error).code === 'bad-request') return false;
  throw error;
};

/** The network that probes for texts begin with: two numbers of IPv4, the first group of IPv6. */
const PROBED_BITS = 16;

/**
 * What a source makes of networks of addresses, found out by asking for such as have rows: one that looks for texts finds nothing in
 * them, which is the very same answer as of one that knows networks in which nobody is.
 */
export class NetworkProof {
  readonly #source: LogSource;
  readonly #preset: Preset;
  /** Settles with whether it was given up, since the request that asked for it first may be cancelled. */
  #trying: Promise<boolean> | null = null;
  /** Whether it finds the addresses of a network by itself. */
  knows = false;
  /** Whether it finds a part of an address, so that it can narrow by what the addresses of a network have in common. */
  narrows = false;

  constructor(source: LogSource, preset: Preset) {
    this.#source = source;
    this.#preset = preset;
  }

  /** Asks, once, where a query is the first that has a network. Rejects with the signal's reason alone. */
  async learn({ filters }: Query, signal: AbortSignal): Promise<void> {
    const { isWhole, filters: capable } = this.#source.capabilities;
    const key = Object.keys(filters).find((one) => isNetwork(this.#preset, one, filters[one]!));
    if (key === undefined || isWhole) return;
    const { plain } = readFilterKey(key);
    if (!answers(capable, plain, filters[key])) return;
    let isGivenUp = true;
    while (isGivenUp) {
      isGivenUp = await (this.#trying ??= this.#try(plain, filters, signal));
      signal.throwIfAborted();
    }
  }

  async #try(plain: string, filters: Filters, signal: AbortSignal): Promise<boolean> {
    try {
      await this.#ask(plain, filters, signal);
    } catch {
      // Asked again at the next occasion; until then what is not known is done here.
      this.#trying = null;
    }
    return signal.aborted;
  }

  async #ask(plain: string, filters: Filters, signal: AbortSignal): Promise<void> {
    const { filters: capable } = this.#source.capabilities;
    const others = Object.fromEntries(
      Object.entries(filters).filter(
        ([key, param]) => readFilterKey(key).plain !== plain && answers(capable, key, param),
      ),
    );
    const ask = (own: Filters): Promise<LogPage> =>
      this.#source.fetchPage({
        query: { filters: { ...others, ...own }, sort: null },
        offset: 0,
        limit: PROBE,
        signal,
      });
    const finds = async (param: string): Promise<boolean> => {
      const page = await ask({ [plain]: param });
      return page.rows.length > 0 && hasOnly(page, plain, param, this.#preset);
    };
    const first = await ask({});
    const known = this.#addressIn(first, plain);
    if (!known) throw new Error('No row has an address to ask for.');
    // Where all rows have it, one that ignores the filter answers the same: then nobody is to be found in another network.
    const isSure = async (): Promise<boolean> =>
      !hasOnly(first, plain, known.text, this.#preset) || (await ask({ [plain]: NOBODY })).rows.length === 0;
    const tryKnows = async (): Promise<boolean> => (await finds(known.text)) && (await isSure());
    this.knows = isAskedAnything(capable) && (await tryKnows().catch(refused));
    const part = readNetwork(known.text.replace(/\d+$/, String(PROBED_BITS)))!.sharedText;
    this.narrows = !this.knows && part !== '' && (await finds(part).catch(refused));
  }

  #addressIn({ rows }: LogPage, plain: string): IpNetwork | null {
    const field = fieldOfFilter(this.#preset, plain);
    for (let row = 0; row < rows.length; row++) {
      const network = networkOfOne(toText(valueOrPath(rows, field, row)));
      if (network) return network;
    }
    return null;
  }
}
