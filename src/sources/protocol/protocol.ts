import type { Columns } from '../../rows/columns.js';
import type { Query } from '../../core/query.js';
import type { Summary, SummaryQuestion } from '../../core/summary.js';
import type { LogPage, PageRequest, SourceCapabilities } from '../log-source.js';

/** What an answer says of a page. */
export type ReadPage = Pick<LogPage, 'rows' | 'total' | 'next' | 'more' | 'problems'>;

/** One request, as `fetch` takes it. */
export interface ProtocolRequest {
  readonly address: URL;
  readonly init?: RequestInit;
}

/** An answer that was understood, and that is not of all rows: the next question may have one that is. */
export type PartialSummary = 'partial';

/** How an endpoint is asked for a summary, and how its answer is read. */
export interface SummaryProtocol {
  /** Null where it has no words for the question. */
  ask(query: Query, question: SummaryQuestion): ProtocolRequest | null;
  /** Null where the answer is not a summary, or none that can be right. */
  read(answer: unknown, question: SummaryQuestion, response?: Response): Summary | PartialSummary | null;
  /** A text that is the same for questions that an endpoint can answer all, or none of; all are where not there. */
  nameOf?(question: SummaryQuestion): string;
  /** Whether an answer is one JSON value, or one on each line; one value where not there. */
  formatOf?(question: SummaryQuestion): Protocol['format'];
}

/** How an endpoint is asked for a page, and how its answer is read. */
export interface Protocol {
  readonly capabilities: SourceCapabilities;
  /** Tells logs apart that are read of one endpoint in different ways; `''` for the default protocol. */
  readonly name: string;
  /** Whether an answer is one JSON value, or one on each line; `either` where the text has to tell. */
  readonly format: 'json' | 'ndjson' | 'either';
  /** A page that is there already, and need not be asked for. */
  held?(request: PageRequest): Promise<LogPage> | null;
  ask(request: PageRequest): ProtocolRequest;
  /** Throws `no-rows` where there is nothing that could be rows. */
  read(answer: unknown, request: PageRequest, response?: Response): ReadPage;
  /** Rows that come by themselves, one by one (contract, section 4, Live); as they are where not there. */
  readRows?(raw: readonly unknown[]): Columns;
  /** Adds what is beside the rows, with code that most answers do not need. */
  complete?(page: ReadPage, answer: unknown, request: PageRequest, response: Response): Promise<ReadPage>;
  /** Not there where the endpoint can sum up nothing. */
  summary?(): Promise<SummaryProtocol>;
}
