import { ProblemError, type Problem } from '../core/problem.js';
import type { LogSource } from '../sources/log-source.js';

const NAMED_AS_FILE = /\.(har|json|jsonl|ndjson|csv|log)(\.gz)?$/i;

/** Whether an answer that is no page may be a whole log file. What says that it is JSON is a page, unless it is named so. */
const mayBeFile = ({ code, details }: Problem, path: string): boolean => {
  if (code === 'too-large') return true;
  if (code !== 'not-json' && code !== 'no-rows') return false;
  const isJson = /^application\/json\b/i.test(details?.contentType ?? '');
  return NAMED_AS_FILE.test(path) || (code === 'not-json' && !isJson && details?.reason !== 'empty');
};

/**
 * An endpoint that may turn out to be a log file: where its answer is no page, it is read as a file, and from then on is one.
 * What is no log file either fails as the endpoint did.
 *
 * @param path Path or address of the endpoint.
 * @param asFile Reads it as a file.
 */
export const orFile = (endpoint: LogSource, path: string, asFile: () => LogSource): LogSource => {
  let file: LogSource | null = null;
  return {
    ...endpoint,
    async fetchPage(request) {
      if (file) return file.fetchPage(request);
      try {
        return await endpoint.fetchPage(request);
      } catch (fault) {
        if (!(fault instanceof ProblemError) || !mayBeFile(fault.problem, path)) throw fault;
        const opened = asFile();
        try {
          const page = await opened.fetchPage(request);
          file = opened;
          return page;
        } catch (error) {
          const isLog = error instanceof ProblemError && error.problem.details?.reason === 'cut-off';
          throw isLog || request.signal.aborted ? error : fault;
        }
      }
    },
    forget: () => (file ?? endpoint).forget?.(),
    readAll: async (query, options) => (file ?? endpoint).readAll?.(query, options),
  };
};
