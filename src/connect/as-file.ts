import { problemOf } from '../core/problem.js';
import type { Preset } from '../presets/preset.js';
import { completeSource } from '../log/complete-source.js';
import type { EndpointOptions } from '../sources/endpoint/endpoint-source.js';
import { fileSource, type FileProgress } from '../sources/files/file-source.js';
import type { LogPage, LogSource, PageRequest } from '../sources/log-source.js';
import { endpointAddress } from '../sources/protocol/page-address.js';
import { columnsOfRows } from './telling-columns.js';
import type { Guess } from './guess.js';
import { DRAWN_EVERY, nowAndThen } from './now-and-then.js';

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
