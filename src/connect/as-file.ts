import { problemOf, type Problem } from '../core/problem.js';
import type { Preset } from '../presets/preset.js';
import { completeSource } from '../log/complete-source.js';
import type { EndpointOptions } from '../sources/endpoint/endpoint-source.js';
import { fileSource, type FileProgress } from '../sources/files/file-source.js';
import type { LogPage, LogSource, PageRequest } from '../sources/log-source.js';
import { endpointAddress } from '../sources/protocol/page-address.js';
import { columnsOfRows } from './telling-columns.js';
import type { Guess } from './guess.js';
import { DRAWN_EVERY, nowAndThen } from './now-and-then.js';

const NAMED_AS_FILE = /\.(har|json|jsonl|ndjson|csv|log)(\.gz)?$/i;

/** Whether an answer that is not a page may be a whole log file. What says that it is JSON is a page, unless it is named so. */
const mayBeFile = ({ code, details }: Problem, { pathname }: URL): boolean => {
  const isJson = /^application\/json\b/i.test(details?.contentType ?? '');
  // A page of an endpoint may be too large once: read as a file, its total and all other pages would be lost.
  if (code === 'too-large') return NAMED_AS_FILE.test(pathname) || !isJson;
  if (code !== 'not-json' && code !== 'no-rows') return false;
  return NAMED_AS_FILE.test(pathname) || (code === 'not-json' && !isJson && details?.reason !== 'empty');
};

/**
 * What an endpoint answers, read as a file, and its first page. Throws the fault that the endpoint had where it is not a log
 * file; that a file breaks off is said.
 *
 * @param tell Told while it is read how far it has been.
 */
export const asFile = async (
  fault: unknown,
  { endpoint, baseUrl, headers, fetch, credentials }: EndpointOptions,
  preset: Preset,
  request: PageRequest,
  tell: (guess: Guess) => void,
): Promise<[file: LogSource, page: LogPage]> => {
  const address = endpointAddress(endpoint, baseUrl);
  if (!mayBeFile(problemOf(fault), address)) throw fault;
  let columns: readonly string[] | undefined;
  const learnt = (): Guess => ({ ...(columns && { columns }) });
  const onRead = nowAndThen((file: FileProgress) => tell({ ...learnt(), file }), DRAWN_EVERY);
  const file = completeSource(fileSource(address, { headers, fetch, credentials, onRead }), preset);
  try {
    const page = await file.fetchPage(request);
    columns = columnsOfRows(preset, {}, page.rows);
    tell(learnt());
    return [file, page];
  } catch (error) {
    const isCutOff = problemOf(error).details?.reason === 'cut-off';
    throw isCutOff || request.signal.aborted ? error : fault;
  }
};
