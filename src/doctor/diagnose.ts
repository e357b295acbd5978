import { ProblemError, problemOf, type Problem } from '../core/problem.js';
import { examineEndpoint, pastedEndpoint, type ExaminedEndpoint } from '../connect/examined-endpoint.js';
import { DEFAULT_PRESET } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';
import { numberField } from '../query/entry-name.js';
import type { EndpointOptions } from '../sources/endpoint/endpoint-source.js';
import { DEFAULT_PAGE_SIZE } from '../sources/page-size.js';
import { CHECKS } from './checks/index.js';
import type { Check, Examination, Look } from './checks/examination.js';
import type { Finding } from './checks/finding.js';
import { readOn, type Reading } from './checks/reading.js';
import { english, type Saying } from './words/english.js';
import { loadSayings, remedyOf, sayIn, type Say } from './words/say.js';

export interface DiagnoseOptions extends Pick<EndpointOptions, 'headers' | 'fetch' | 'credentials'> {
  /** How the endpoint is asked and read. Where not given, or null, it is found out as the report finds it out. */
  readonly mapping?: unknown;
  /** The report that it is for; the default one where not given. */
  readonly preset?: Preset;
  /** Rows to ask for at once, as the tag's `page-size`; 100 where not given. */
  readonly pageSize?: number;
  /** Language of the findings; English where not given, and for one that the report does not speak. */
  readonly locale?: string;
  readonly signal?: AbortSignal;
  /** Called with each finding when it is there: all of them take as long as some thirty requests. */
  readonly onFinding?: (finding: Finding) => void;
}

export interface DiagnoseAnswerOptions extends Pick<
  DiagnoseOptions,
  'mapping' | 'preset' | 'locale' | 'signal' | 'onFinding'
> {
  /** The address of the answer, so that links in it are known to lead there or elsewhere. */
  readonly endpoint?: string;
  /** Its headers, such as `Link`. */
  readonly answerHeaders?: HeadersInit;
}

const detailsOf = ({ details }: Problem): string =>
  Object.entries(details ?? {})
    .map(([name, value]) => `${name}: ${value}`)
    .join(' ');

/** Why nothing could be read. The browser says of a refusal by the page's own policy what it says of any other; the details tell. */
const unreached = (problem: Problem): Look => {
  const { code, status, details } = problem;
  if (details?.['reason'] === 'content-security-policy')
    return { verdict: 'bad', saying: 'reach.policy', values: { directive: String(details['directive']) } };
  const own = `reach.${code}`;
  const saying = Object.hasOwn(english, own) ? (own as Saying) : 'reach.other';
  return { verdict: 'bad', saying, values: { status: status ?? code, details: detailsOf(problem) } };
};

const findingOf = (check: string, { verdict, saying, values, remedy }: Look, say: Say): Finding => {
  const advice = verdict === 'good' ? undefined : (remedy ?? remedyOf(saying));
  return {
    check,
    code: saying,
    verdict,
    text: say({ saying, ...(values && { values }) }),
    ...(advice && { remedy: say({ saying: advice, ...(values && { values }) }) }),
  };
};

const looksOf = async (check: Check, examination: Examination): Promise<readonly Look[]> => {
  if (check.applies?.(examination) === false) return [];
  try {
    return await check.look(examination);
  } catch (error) {
    examination.signal.throwIfAborted();
    if (!(error instanceof ProblemError)) throw error;
    const { code, status } = error.problem;
    return [{ verdict: 'bad', saying: 'failed', values: { status: status ?? code } }];
  }
};

interface Asked extends DiagnoseOptions {
  readonly endpoint: string;
  readonly isPasted: boolean;
}

const examinationOf = (
  endpoint: ExaminedEndpoint,
  { preset = DEFAULT_PRESET, endpoint: address, isPasted }: Asked,
  query: Examination['query'],
  limit: number,
  signal: AbortSignal,
): Examination => {
  const { source, first, received, answer, readAs, engines } = endpoint;
  let reading: Promise<Reading> | undefined;
  return {
    source,
    first,
    received,
    answer,
    readAs,
    isPasted,
    engines,
    preset,
    query,
    limit,
    signal,
    endpoint: address,
    firstMapping: endpoint.mapping(),
    get mapping() {
      return endpoint.mapping();
    },
    ask: (request) => source.fetchPage({ query, offset: 0, limit, signal, ...request }),
    reading: () =>
      (reading ??= readOn(source, first, { query, limit, signal, numberKey: numberField(preset) })),
  };
};

const look = async (asked: Asked): Promise<readonly Finding[]> => {
  const { mapping, preset = DEFAULT_PRESET, pageSize: limit = DEFAULT_PAGE_SIZE, isPasted } = asked;
  const {
    signal = new AbortController().signal,
    locale = 'en',
    onFinding,
    headers,
    fetch,
    credentials,
  } = asked;
  const say = sayIn(await loadSayings(locale));
  const query = { filters: {}, sort: preset.sort };
  const findings: Finding[] = [];
  const tell = (check: string, looks: readonly Look[]): void => {
    for (const one of looks) {
      const finding = findingOf(check, one, say);
      findings.push(finding);
      onFinding?.(finding);
    }
  };
  try {
    const transport = {
      ...(headers && { headers }),
      ...(fetch && { fetch }),
      ...(credentials && { credentials }),
    };
    const { endpoint } = asked;
    const baseUrl = document.baseURI;
    const examined = await examineEndpoint({
      endpoint,
      baseUrl,
      ...transport,
      mapping,
      preset,
      query,
      limit,
      isPasted,
      signal,
    });
    const { length: rows } = examined.first.rows;
    if (rows === 0) {
      tell('reach', [{ verdict: 'warning', saying: 'reach.empty' }]);
      return findings;
    }
    tell('reach', [
      { verdict: 'good', saying: isPasted ? 'reach.answer' : 'reach.rows', values: { rows, limit } },
    ]);
    const examination = examinationOf(examined, asked, query, limit, signal);
    for (const check of CHECKS)
      if (!check.asks || !isPasted) tell(check.name, await looksOf(check, examination));
    return findings;
  } catch (error) {
    signal.throwIfAborted();
    tell('reach', [unreached(problemOf(error))]);
    return findings;
  }
};

/**
 * Looks at an endpoint as the report would use it: how it is read, whether it can be reached, pages to its end, counts, answers filters
 * and orders, and writes times that can be read. Some thirty requests, one after the other, that read and change nothing.
 *
 * @param endpoint URL, relative to the page.
 */
export const diagnose = (endpoint: string, options: DiagnoseOptions = {}): Promise<readonly Finding[]> =>
  look({ ...options, endpoint, isPasted: false });

/**
 * The same for one answer, without asking anybody: how it is read, its fields, times, lengths of time, and what in it names a next page.
 *
 * @param answer The text of the answer to a first page, as the server sends it.
 */
export const diagnoseAnswer = async (
  answer: string,
  { endpoint = '', answerHeaders, ...options }: DiagnoseAnswerOptions = {},
): Promise<readonly Finding[]> =>
  look({
    ...options,
    endpoint: pastedEndpoint(endpoint, document.baseURI, answer),
    isPasted: true,
    fetch: async () => new Response(answer, answerHeaders ? { headers: answerHeaders } : {}),
  });
