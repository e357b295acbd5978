import { networkOfOne, readNetwork, type IpNetwork } from '../../core/addresses/ip-network.js';
import { filterValues, readFilterKey, type Filters, type Query } from '../../core/query.js';
import { problemOf } from '../../core/problem.js';
import { toText } from '../../core/to-text.js';
import type { Preset } from '../../presets/preset.js';
import { fieldOfFilter, isNetwork } from '../../query/condition-for.js';
import type { LogPage, LogSource } from '../../sources/log-source.js';
import { answers, isAskedAnything } from './answers.js';
import { hasOnly, PROBE } from './exact-probe.js';
import { valueOrPath } from './ignored-filters.js';

/** Addresses for documentation (RFC 5737, RFC 3849), which no request comes from. */
const NOBODY = { IPv4: '192.0.2.1/32', IPv6: '2001:db8:ffff:ffff::1/128' } as const;

/** Databases keep the addresses of both apart, and some know networks of IPv4 alone. */
type Family = keyof typeof NOBODY;

const familyOf = ({ text }: IpNetwork): Family => (text.includes(':') ? 'IPv6' : 'IPv4');

/** What an endpoint refuses it does not know; whatever else failed is a fault. */
const refused = (error: unknown): false => {
  if (problemOf(error).code === 'bad-request') return false;
  throw error;
};

/** The network that probes for texts begin with: two numbers of IPv4, the first group of IPv6. */
const PROBED_BITS = 16;

/** Of the networks that a filter looks for. */
const familiesOf = (key: string, param: string): readonly Family[] => [
  ...new Set(
    filterValues(key, param)
      .flatMap((text) => readNetwork(text) ?? [])
      .map(familyOf),
  ),
];

/** What a source makes of the networks of one family of addresses. */
class FamilyProof {
  /** Settles with whether it was given up, since the request that asked for it first may be cancelled. */
  trying: Promise<boolean> | null = null;
  /** Whether it finds the addresses of a network by itself. */
  knows = false;
  /** Whether it finds a part of an address, so that it can narrow by what the addresses of a network have in common. */
  narrows = false;
}

/**
 * What a source makes of networks of addresses, found out by asking for such as have rows: one that looks for texts finds nothing in
 * them, which is the very same answer as of one that knows networks in which nobody is. IPv4 says nothing of IPv6.
 */
export class NetworkProof {
  readonly #source: LogSource;
  readonly #preset: Preset;
  readonly #proofs: Readonly<Record<Family, FamilyProof>> = {
    IPv4: new FamilyProof(),
    IPv6: new FamilyProof(),
  };

  constructor(source: LogSource, preset: Preset) {
    this.#source = source;
    this.#preset = preset;
  }

  /** Whether the source finds the addresses of all networks of a filter by itself. */
  knows(key: string, param: string): boolean {
    return this.#isSoOfAll('knows', key, param);
  }

  /** Whether it narrows by what the addresses of each of them have in common. */
  narrows(key: string, param: string): boolean {
    return this.#isSoOfAll('narrows', key, param);
  }

  /** Asks, once for each family, where a query is the first that has a network of it. Rejects with the signal's reason alone. */
  async learn({ filters }: Query, signal: AbortSignal): Promise<void> {
    const { isWhole, filters: capable } = this.#source.capabilities;
    if (isWhole) return;
    for (const [key, param] of Object.entries(filters)) {
      const { plain } = readFilterKey(key);
      if (!isNetwork(this.#preset, key, param) || !answers(capable, plain, param)) continue;
      for (const family of familiesOf(key, param)) {
        const proof = this.#proofs[family];
        let isGivenUp = true;
        while (isGivenUp) {
          isGivenUp = await (proof.trying ??= this.#try(family, plain, filters, signal));
          signal.throwIfAborted();
        }
      }
    }
  }

  #isSoOfAll(what: 'knows' | 'narrows', key: string, param: string): boolean {
    const families = familiesOf(key, param);
    return families.length > 0 && families.every((family) => this.#proofs[family][what]);
  }

  async #try(family: Family, plain: string, filters: Filters, signal: AbortSignal): Promise<boolean> {
    const proof = this.#proofs[family];
    try {
      await this.#ask(family, plain, filters, signal);
    } catch {
      // Asked again at the next occasion; until then what is not known is done here.
      proof.trying = null;
    }
    return signal.aborted;
  }

  async #ask(family: Family, plain: string, filters: Filters, signal: AbortSignal): Promise<void> {
    const { filters: capable } = this.#source.capabilities;
    const proof = this.#proofs[family];
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
    const known = this.#addressIn(first, plain, family);
    if (!known) throw new Error('No row has an address to ask for.');
    // Where all rows have it, one that ignores the filter answers the same: then nobody is to be found in another network.
    const isSure = async (): Promise<boolean> =>
      !hasOnly(first, plain, known.text, this.#preset) ||
      (await ask({ [plain]: NOBODY[family] })).rows.length === 0;
    const tryKnows = async (): Promise<boolean> => (await finds(known.text)) && (await isSure());
    proof.knows = isAskedAnything(capable) && (await tryKnows().catch(refused));
    const part = readNetwork(known.text.replace(/\d+$/, String(PROBED_BITS)))!.sharedText;
    proof.narrows = !proof.knows && part !== '' && (await finds(part).catch(refused));
  }

  #addressIn({ rows }: LogPage, plain: string, family: Family): IpNetwork | null {
    const field = fieldOfFilter(this.#preset, plain);
    for (let row = 0; row < rows.length; row++) {
      const network = networkOfOne(toText(valueOrPath(rows, field, row)));
      if (network && familyOf(network) === family) return network;
    }
    return null;
  }
}
