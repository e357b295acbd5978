import { problemOf } from '../core/problem.js';
import type { Preset } from '../presets/preset.js';
import type { EndpointOptions } from '../sources/endpoint-source.js';
import type { LogSource } from '../sources/log-source.js';

/**
 * An endpoint that may turn out to be a log file: where its answer is no page, it is read as a file, and from then on is one.
 * What is no log file either fails as the endpoint did.
 */
export const orFile = (endpoint: LogSource, options: EndpointOptions, preset: Preset): LogSource => {
  let source = endpoint;
  return {
    ...endpoint,
    async fetchPage(request) {
      try {
        return await source.fetchPage(request);
      } catch (fault) {
        // `not-json`, `no-rows`, `too-large`: what these mean is looked at by code that is loaded for them.
        if (source !== endpoint || !/json|rows|large/.test(problemOf(fault).code)) throw fault;
        const { asFile } = await import('./as-file.js');
        const [file, page] = await asFile(fault, options, preset, request);
        source = file;
        return page;
      }
    },
    forget: () => source.forget?.(),
    readAll: async (query, more) => source.readAll?.(query, more),
  };
};
