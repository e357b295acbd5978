import { ProblemError, problemOf, type Problem } from '../core/problem.js';
import { DEFAULT_PRESET } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';
import { endpointSource, type EndpointOptions } from '../sources/endpoint/endpoint-source.js';
import { checkMapping } from '../sources/mapping/check-mapping.js';
import { mappedProtocol } from '../sources/mapping/mapped-protocol.js';
import { DEFAULT_PAGE_SIZE } from '../sources/page-size.js';
import * as checks from './checks/index.js';
import type { Check, Examination } from './checks/examination.js';
import type { Finding } from './checks/finding.js';

export interface DiagnoseOptions extends Pick<EndpointOptions, 'headers' | 'fetch' | 'credentials'> {
  /** How the endpoint is asked and read, where it does not speak the default protocol. */
  readonly mapping?: unknown;
  /** The report that it is for; the default one where not given. */
  readonly preset?: Preset;
  readonly signal?: AbortSignal;
  /** Called with each finding when it is there: all of them take as long as twenty requests. */
  readonly onFinding?: (finding: Finding) => void;
}

const REASONS: Partial<Record<Problem['code'], string>> = {
  network:
    'The browser got no answer. Either nothing answers there, or the answer lacks the CORS headers that another origin needs (Access-Control-Allow-Origin, and Access-Control-Allow-Headers for headers of your own).',
  offline: 'This browser has no network.',
  unauthorised: 'It asks for a sign-in (401). Give headers or credentials.',
  forbidden: 'It refuses (403).',
  'not-found': 'There is nothing at this address (404).',
  'sign-in-page': 'It answers a web page, most likely a sign-in, where JSON is due.',
  'not-json': 'Its answer is not JSON.',
  'no-rows': 'Its answer has no rows where they are due. A mapping can say where they stand.',
  'time-out': 'It took too long.',
  'bad-mapping': 'The mapping is not right.',
  'bad-endpoint': 'The endpoint is no http or https URL.',
};

/** The browser tells of a refusal by the page's own policy as of any other; what came of it is in the details. */
const policyText = ({ details }: Problem): string | undefined =>
  details?.['reason'] === 'content-security-policy'
    ? `The content security policy of this page does not let it ask there (${details['directive']}).`
    : undefined;

const reach = (problem: Problem): Finding => {
  const policy = policyText(problem);
  if (policy !== undefined) return { check: 'reach', verdict: 'bad', text: policy };
  const details = Object.entries(problem.details ?? {}).map(([name, value]) => `${name}: ${value}`);
  const text = REASONS[problem.code] ?? `It fails (${problem.status ?? problem.code}).`;
  return { check: 'reach', verdict: 'bad', text: [text, ...details].join(' ') };
};

const made = async (check: Check, examination: Examination): Promise<Finding[]> => {
  if (check.applies?.(examination) === false) return [];
  try {
    const findings = await check.look(examination);
    return findings.map((finding) => ({ check: check.name, ...finding }));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code, status } = error.problem;
    return [
      {
        check: check.name,
        verdict: 'bad',
        text: `It failed at a question of this check: ${status ?? code}.`,
      },
    ];
  }
};

/**
 * Looks at an endpoint as the report would use it: whether it can be reached, pages to its end, counts, heeds filters and
 * orders, and writes times that can be read. Some twenty requests, one after the other, that read and change nothing.
 *
 * @param endpoint URL, relative to the page.
 */
export const diagnose = async (
  endpoint: string,
  {
    mapping,
    preset = DEFAULT_PRESET,
    signal = new AbortController().signal,
    onFinding,
    ...transport
  }: DiagnoseOptions = {},
): Promise<readonly Finding[]> => {
  const query = { filters: {}, sort: preset.sort };
  const findings: Finding[] = [];
  const tell = (...found: Finding[]): void => {
    findings.push(...found);
    for (const finding of found) onFinding?.(finding);
  };
  try {
    const checked = mapping === undefined || mapping === null ? null : checkMapping(mapping);
    const source = endpointSource(
      { endpoint, baseUrl: document.baseURI, ...transport },
      checked ? (address) => mappedProtocol(address, checked) : undefined,
    );
    const ask: Examination['ask'] = (request) =>
      source.fetchPage({ query, offset: 0, limit: DEFAULT_PAGE_SIZE, signal, ...request });
    const first = await ask({});
    if (first.rows.length === 0) {
      tell({ check: 'reach', verdict: 'warning', text: 'It answers, and has no rows to look at.' });
      return findings;
    }
    const text = `It answers, with ${first.rows.length} rows of ${DEFAULT_PAGE_SIZE} asked for.`;
    tell({ check: 'reach', verdict: 'good', text });
    for (const check of Object.values(checks))
      tell(...(await made(check, { source, preset, mapping: checked, query, first, signal, ask })));
    return findings;
  } catch (error) {
    signal.throwIfAborted();
    tell(reach(problemOf(error)));
    return findings;
  }
};
