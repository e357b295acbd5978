export type Attributes = Readonly<Record<string, string>>;

export interface HostPage {
  readonly attributes?: Attributes;
  readonly lang?: string;
  readonly head?: string;
  /** Address of the script; the report's by default. */
  readonly script?: string;
  readonly body?: string;
}

/** Where the server of a test has the built file, its chunks beside it. */
export const CDN = { folder: 'dist/cdn', mount: '/cdn/' } as const;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const tag = (attributes: Attributes): string => {
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<api-log-report${pairs.join('')}></api-log-report>`;
};

/** A page with one report and nothing else: no style, and no script but the one file. */
export const hostPage = ({ attributes = {}, lang = 'en', head = '', script, body }: HostPage): string =>
  `<!doctype html>
<html lang="${lang}">
  <meta charset="utf-8" />
  <title>A page with a report</title>
  ${head}
  <script type="module" src="${script ?? `${CDN.mount}api-log-report.js`}"></script>
  ${body ?? tag(attributes)}
</html>`;
