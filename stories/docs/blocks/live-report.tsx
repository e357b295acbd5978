import { useEffect, useRef, type ReactNode } from 'react';
import { fakeEndpoint } from '../../support/fake-endpoint.js';
import { logOfLength } from '../../support/log-of-rows.js';
import { reportElement, type ReportArguments } from '../../support/report-element.js';

interface LiveReportProps {
  /** Set on the tag before it is put on the page. */
  readonly settings?: ReportArguments;
  /** CSS custom properties for the tag. */
  readonly style?: Readonly<Record<string, string>>;
}

/** The report itself on a page of the docs, over made-up rows. */
export const LiveReport = ({ settings = {}, style = {} }: LiveReportProps): ReactNode => {
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const report = reportElement({
      endpoint: '/api/logs',
      fetch: fakeEndpoint(logOfLength(1234)),
      cache: 'none',
      timeZone: 'UTC',
      locale: 'en',
      ...settings,
    });
    place.current?.append(report);
    return () => report.remove();
    // The settings of a page of the docs do not change.
  }, []);

  useEffect(() => {
    const report = place.current?.querySelector<HTMLElement>('api-log-report');
    if (!report) return;
    for (const name of [...report.style]) report.style.removeProperty(name);
    for (const [name, value] of Object.entries({ '--api-log-height': '26rem', ...style }))
      if (value) report.style.setProperty(name, value);
  }, [style]);

  return <div className="docs-report sb-unstyled" ref={place} />;
};
