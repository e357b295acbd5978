import { expect } from '@open-wc/testing';
import { demoImportFaults } from './support/demo-imports.js';
import { floorFaults } from './support/floors.js';
import { doorFaults, waysAround, WITH_SOURCE } from './support/log-door.js';
import { lengthFaults, MAX_LINES, nameFaults, wordFaults } from './support/house-rules.js';
import { packageFaults } from './support/package-rules.js';
import { importsOf, type SourceFile } from './support/source-text.js';

const texts = import.meta.glob<string>('../src/**/*.ts', { query: '?raw', import: 'default', eager: true });

const serverTexts = import.meta.glob<string>('../demo/server/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const sourceFiles = (byPath: Record<string, string>): SourceFile[] =>
  Object.entries(byPath).map(([path, text]) => ({ path: path.replace('../', ''), text }));

const files = sourceFiles(texts);
const serverFiles = sourceFiles(serverTexts);

const file = (path: string, text = ''): SourceFile => ({ path, text });

interface Rule {
  readonly name: string;
  /** Those of the package where not given. */
  readonly files?: readonly SourceFile[];
  readonly faults: (source: SourceFile) => string[];
  /** Made-up files that break the rule: a check that reports nothing does not check. */
  readonly bad: readonly SourceFile[];
  /** Made-up files that come close and keep it. */
  readonly good: readonly SourceFile[];
}

const rules: Rule[] = [
  {
    name: 'imports go down the house',
    faults: floorFaults,
    bad: [
      file('src/core/query.ts', `import { words } from '../i18n/words.js';`),
      file('src/kinds/text.ts', `import type { Filter } from '../filters/filter.js';`),
      file('src/kinds/text.ts', `const form = () => import('../features/search/search.js');`),
      file('src/kinds/text.ts', `export * from '../table/row.js';`),
      file('src/table/row.ts', `import { ApiLogReport } from '../api-log-report.js';`),
      file('src/table/row.ts', `import { chips } from '../features/chips/chips.js';`),
      file('src/features/chips/chips.ts', `import { search } from '../search/search.js';`),
      file('src/features/details/actions/copy.ts', `import { search } from '../../search/search.js';`),
      file('src/features/chips/chips.ts', `import { defaultFeatures } from '../index.js';`),
      file('src/sources/log-source.ts', `import { ask } from './transport/ask.js';`),
      file('src/sources/engines/loki.ts', `import '../../report/loader.js';`),
      file('src/kinds/text.ts', `import { sample } from '../../test/support/sample.js';`),
      file('src/kinds/text.ts', `import { helper } from '../helpers/helper.js';`),
      file('src/helpers/helper.ts'),
    ],
    good: [
      file('src/filters/filter.ts', `import type { Kind } from '../kinds/kind.js';`),
      file('src/sources/engines/loki.ts', `import { toText } from '../../core/to-text.js';`),
      file('src/features/details/details.ts', `import { copy } from './actions/copy.js';`),
      file('src/features/chips/chips.ts', `import { icon } from '../../ui/icon.js';`),
      file('src/features/index.ts', `import { chips } from './chips/chips.js';`),
      file(
        'src/kinds/text.ts',
        `// import { row } from '../table/row.js'\nimport { kind } from './kind.js';`,
      ),
      file('src/index.ts', `import { ApiLogReport } from './api-log-report.js';`),
    ],
  },
  {
    name: 'each package is known in one place',
    faults: packageFaults,
    bad: [
      file('src/report/loader.ts', `import Dexie from 'dexie';`),
      file('src/features/export/export-csv.ts', `const papa = await import('papaparse');`),
      file('src/formats/print/print.ts', `import papa from 'papaparse';`),
      file('src/features/search/search.ts', `import { msg } from '@lit/localize';`),
      file('src/report/state.ts', `import { html } from 'lit/html.js';`),
      file('src/core/to-text.ts', `import { nothing } from 'lit';`),
      file('src/ui/chart.ts', `import chart from 'chart.js';`),
      file('src/shell/layout.ts', `import { createElement } from 'react';`),
    ],
    good: [
      file('src/storage/disk/page-store.ts', `import Dexie from 'dexie';`),
      file('src/i18n/words.ts', `import { str } from '@lit/localize/internal/str-tag.js';`),
      file('src/table/table.ts', `import { repeat } from 'lit/directives/repeat.js';`),
    ],
  },
  {
    name: 'the server of the demo imports what the package exports',
    files: serverFiles,
    faults: demoImportFaults,
    bad: [
      file('demo/server/main.ts', `import { toText } from '../../src/core/to-text.js';`),
      file('demo/server/runner/mail.ts', `import type { Preset } from '../../../src/presets/preset.js';`),
      file('demo/server/runner/mail.ts', `const late = await import('../../../src/late.js');`),
      file('demo/server/unexported.ts', `export * from '../../src/report/report.js';`),
      file('demo/server/runner/mail.ts', `import { csvWriter } from '../../../src/formats/csv.js';`),
    ],
    good: [
      file('demo/server/main.ts', `import type { LogSource } from '../../src/sources.js';`),
      file('demo/server/runner/mail.ts', `import { presets } from '../../../src/presets.js';`),
      file('demo/server/runner/mail.ts', `import { draw } from '../../logs/draw.js';`),
      file('demo/server/runner/mail.ts', `import { reportText } from '../../../src/report-file.js';`),
    ],
  },
  {
    name: 'the log is asked through its door',
    faults: doorFaults,
    bad: [
      file(
        'src/features/export/rows-export.ts',
        `import type { LogPage, LogSource } from '../../sources/log-source.js';`,
      ),
      file('src/shell/shell.ts', `import { type LogSource as Rows } from '../sources/log-source.js';`),
      file('src/features/print/print.ts', `import { allPages } from '../../log/reading/all-pages.js';`),
      file('src/features/files/drop.ts', `import { completeSource } from '../../log/complete-source.js';`),
      file('src/features/files/drop.ts', `const { tail } = await import('../../log/tail.js');`),
      file('src/features/live/live.ts', `import { openLog, type Log } from '../../log/log.js';`),
      file('src/report/go-to-date.ts', `const { total } = await state.source.fetchPage(request);`),
      file('src/features/messages/counts.ts', `const fetchPage = state.source!.fetchPage;`),
    ],
    good: [
      file('src/features/around/ask-around.ts', `import type { Log } from '../../log/log.js';`),
      file(
        'src/features/around/ask-around.ts',
        `import type { LogPage } from '../../sources/log-source.js';`,
      ),
      file('src/features/details/landing.ts', `import { findEntry } from '../../log/find-entry.js';`),
      file('src/report/loader.ts', `import type { LogSource } from '../sources/log-source.js';`),
      file('src/connect/shown-file.ts', `import { completeSource } from '../log/complete-source.js';`),
      file('src/features/export/rows-export.ts', '// source.fetchPage(request)\nlog.page(request);'),
    ],
  },
  {
    name: 'no word that code may not hold',
    faults: wordFaults,
    bad: [
      file('src/features/schedule/schedule.ts', `await fetch(address);`),
      file('src/features/schedule/schedule.ts', `await window.fetch(address);`),
      file('src/features/schedule/schedule.ts', `navigator.sendBeacon(address);`),
      file('src/table/row.ts', 'html`<p style="color: red"></p>`'),
      file('src/table/row.ts', 'html`<p\nstyle=${styles}></p>`'),
      file('src/table/row.ts', 'styleMap({ width })'),
      file('src/table/styles/row.ts', 'css`td { padding: 0.5rem }`'),
      file('src/table/styles/row.ts', 'css`td { border-radius: 4px; }`'),
      file('src/table/styles/row.ts', 'css`td { font-weight: 600; }`'),
      file('src/table/row.ts', 'html`<button aria-label=${name} part="button" title=${name}></button>`'),
      file('src/table/row.ts', 'html`<button title=${word} aria-label=${word}></button>`'),
      file('src/table/row.ts', 'unsafeHTML(value)'),
      file('src/table/row.ts', 'unsafeSVG(value)'),
      file('src/table/row.ts', 'unsafeStatic(value)'),
      file('src/table/row.ts', 'cell.innerHTML = value;'),
      file('src/table/row.ts', 'html`<iframe srcdoc=${value}></iframe>`'),
      file('src/formats/print/print.ts', 'page.document.write(text);'),
      file('src/core/to-text.ts', 'eval(text)'),
      file('src/core/to-text.ts', 'new Function(text)'),
      file('src/core/to-text.ts', `const address = 'https://example.test'; eval(text)`),
    ],
    good: [
      file('src/sources/transport/ask.ts', 'await fetch(address);'),
      file('src/report/loader.ts', '// fetch(address) is for sources\nsource.fetchPage(request);'),
      file('src/table/row.ts', 'html`<p .style=${`width: ${width}px`}></p>`'),
      file('src/i18n/formats.ts', `const style = 'percent';`),
    ],
  },
  {
    name: 'files are named in kebab-case',
    faults: nameFaults,
    bad: [file('src/core/toText.ts'), file('src/core/to_text.ts'), file('src/Core/text.ts')],
    good: [file('src/core/to-text.ts'), file('src/i18n/generated/pt-BR.ts'), file('src/jsx-react.d.ts')],
  },
  {
    name: 'no file is too long to read',
    faults: lengthFaults,
    bad: [file('src/core/to-text.ts', '\n'.repeat(MAX_LINES + 1))],
    good: [file('src/core/to-text.ts', '\n'.repeat(MAX_LINES))],
  },
];

describe('the house', () => {
  it('is read whole', () => {
    expect(files.length).to.be.greaterThan(20);
    expect(serverFiles.length).to.be.greaterThan(20);
    expect(files.flatMap(({ text }) => importsOf(text)).length).to.be.greaterThan(20);
  });

  it('lets no file have the source of a log that does not need it', () => {
    const needing = files.filter((one) => WITH_SOURCE.includes(one.path) && waysAround(one).length > 0);
    expect(needing.map(({ path }) => path).sort()).to.deep.equal([...WITH_SOURCE].sort());
  });

  for (const { name, files: looked = files, faults, bad, good } of rules) {
    it(`keeps the rule: ${name}`, () => {
      expect(looked.flatMap(faults)).to.deep.equal([]);
    });

    it(`would notice a breach: ${name}`, () => {
      for (const source of bad) expect(faults(source), JSON.stringify(source)).to.have.lengthOf(1);
    });

    it(`has no false alarm: ${name}`, () => {
      expect(good.flatMap(faults)).to.deep.equal([]);
    });
  }
});
