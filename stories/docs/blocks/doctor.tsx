import { Source } from '@storybook/addon-docs/blocks';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import {
  diagnose,
  diagnoseAnswer,
  guessMapping,
  guessMappingOfAnswer,
  type Finding,
  type Mapping,
} from '../../../src/doctor.js';
import { allLocales } from '../../../src/i18n/locale-codes.js';
import { languageName } from '../../support/language-name.js';

const LANGUAGES = allLocales.map((tag) => [tag, languageName(tag)] as const);

/** An answer with something to find: a time without a zone, a length of time without a unit, no word on other pages. */
const EXAMPLE = JSON.stringify(
  {
    events: Array.from({ length: 10 }, (_, index) => ({
      eventId: `e-${index}`,
      timestamp: `2026-11-20T09:${50 - index}:12`,
      request: { verb: 'GET', path: `/v2/orders/${index}` },
      responseStatus: index % 3 ? 200 : 404,
      RequestTime: 7 + index,
    })),
  },
  null,
  2,
);

const LABELS: Readonly<Record<Finding['verdict'], string>> = {
  good: 'Good',
  warning: 'Could be better',
  bad: 'Wrong',
};

/** Looks at an endpoint, or at an answer that was pasted, and shows what was found, what to do about it, and the mapping. */
export const Doctor = (): ReactNode => {
  const id = useId();
  const [endpoint, setEndpoint] = useState('');
  const [answer, setAnswer] = useState('');
  const [locale, setLocale] = useState('en');
  const [status, setStatus] = useState('');
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [mapping, setMapping] = useState<Mapping | null>(null);

  const examine = async (text: string): Promise<void> => {
    setFindings([]);
    setMapping(null);
    setStatus('Examining…');
    const address = endpoint.trim();
    try {
      const isPasted = text.trim() !== '';
      const found = isPasted
        ? await diagnoseAnswer(text, { endpoint: address, locale })
        : await diagnose(address, { locale, onFinding: (one) => setFindings((all) => [...all, one]) });
      setFindings(found);
      setMapping(
        isPasted ? await guessMappingOfAnswer(text, { endpoint: address }) : await guessMapping(address),
      );
      setStatus(`Done: ${found.length} findings.`);
    } catch (error) {
      setStatus(`It could not be examined: ${String(error)}`);
    }
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void examine(answer);
  };

  return (
    <div className="docs-doctor sb-unstyled">
      <form onSubmit={submit}>
        <label htmlFor={`${id}-endpoint`}>Address of the endpoint</label>
        <input
          id={`${id}-endpoint`}
          type="text"
          inputMode="url"
          autoComplete="off"
          value={endpoint}
          onChange={(event) => setEndpoint(event.target.value)}
        />
        <label htmlFor={`${id}-answer`}>Or an answer of it, pasted: nothing is asked then</label>
        <textarea
          id={`${id}-answer`}
          rows={6}
          spellCheck={false}
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
        />
        <label htmlFor={`${id}-locale`}>Language of the findings</label>
        <select id={`${id}-locale`} value={locale} onChange={(event) => setLocale(event.target.value)}>
          {LANGUAGES.map(([tag, name]) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
        <p>
          <button type="submit">Examine</button>{' '}
          <button
            type="button"
            onClick={() => {
              setAnswer(EXAMPLE);
              void examine(EXAMPLE);
            }}
          >
            Examine an example
          </button>
        </p>
      </form>
      <p role="status">{status}</p>
      <ul lang={locale}>
        {findings.map(({ code, verdict, text, remedy }, place) => (
          <li key={place} className={verdict}>
            <strong lang="en">
              {LABELS[verdict]} <code>{code}</code>
            </strong>
            <span>{text}</span>
            {remedy === undefined ? null : <em>{remedy}</em>}
          </li>
        ))}
      </ul>
      {mapping ? (
        <Source
          code={JSON.stringify(mapping, null, 2)}
          language="json"
          dark={matchMedia('(prefers-color-scheme: dark)').matches}
        />
      ) : null}
    </div>
  );
};
