/**
 * What is wrong with an endpoint, in plain words: for developers, apart from the element.
 *
 * @module
 */
export {
  diagnose,
  diagnoseAnswer,
  type DiagnoseAnswerOptions,
  type DiagnoseOptions,
} from './doctor/diagnose.js';
export type { Finding } from './doctor/checks/finding.js';
export { guessMapping, guessMappingOfAnswer, type GuessMappingOptions } from './doctor/guess-mapping.js';
export type { EndpointOptions } from './sources/endpoint/endpoint-source.js';
export type { Mapping } from './sources/mapping/mapping.js';
