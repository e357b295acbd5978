import { html } from 'lit';
import { fakeEndpoint } from './support/fake-endpoint.js';
import { logOfLength } from './support/log-of-rows.js';
import { reportElement } from './support/report-element.js';
import { SHARED, type ReportMeta, type ReportStory } from './support/story.js';

export default { ...SHARED, title: 'Report' } satisfies ReportMeta;

export const English: ReportStory = { args: { locale: 'en' } };

export const Portuguese: ReportStory = {
  name: 'Português',
  args: { locale: 'pt-BR', timeZone: 'America/Sao_Paulo' },
};

export const Spanish: ReportStory = { args: { locale: 'es' } };

export const Polish: ReportStory = { args: { locale: 'pl' } };

export const Dark: ReportStory = { globals: { colourScheme: 'dark' } };

export const Narrow: ReportStory = {
  name: 'Narrow, 360 px',
  render: (given) => {
    const element = reportElement({ fetch: fakeEndpoint(logOfLength(1234)), ...given });
    element.style.inlineSize = '360px';
    return element;
  },
};

export const TwoLanguages: ReportStory = {
  name: 'Two reports, two languages',
  render: (given) => {
    const report = (locale: string) => {
      const element = reportElement({ fetch: fakeEndpoint(logOfLength(1234)), ...given, locale });
      element.style.setProperty('--api-log-height', '20rem');
      return element;
    };
    return html`${report('en')}${report('pt-BR')}`;
  },
};
