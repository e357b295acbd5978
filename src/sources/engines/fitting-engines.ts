import * as entries from './index.js';
import type { Engine, ServerAnswer } from './engine.js';

/** Servers that are known, by the function of `engines.ts` that makes their mapping. */
export const engines: Readonly<Record<string, Engine>> = entries;

/** Those whose answers look like this one; more than one where servers answer alike. */
export const fittingEngines = (answer: ServerAnswer): string[] =>
  Object.keys(engines).filter((key) => engines[key]!.fits(answer));
