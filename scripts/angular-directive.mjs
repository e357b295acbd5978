/**
 * Writes the directive of Angular, `api-log-report/angular`, from the element's manifest: typed inputs for its properties. Events
 * need no outputs, since Angular takes their types from the tag's own. It is written as Angular's compiler writes a library
 * ("partial" declarations, which the compiler of an app completes), so that nothing of Angular is needed to build the package.
 */
import { readFile, writeFile } from 'node:fs/promises';

const root = new URL('../', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('custom-elements.json', root), 'utf8'));
const { members } = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .find(({ tagName }) => tagName === 'api-log-report');
const names = members
  .filter(({ kind, readonly, name }) => kind === 'field' && !readonly && name !== 'version')
  .map(({ name }) => name);
if (names.length < 20) throw new Error(`The manifest names ${names.length} properties, which cannot be all.`);

const lines = (write) => names.map(write).join('\n');

const code = `import * as i0 from '@angular/core';
import './index.js';

/** \`<api-log-report>\` in the templates of Angular: put it into the imports of a component. */
export class ApiLogReport {
  #element = i0.inject(i0.ElementRef).nativeElement;
${lines(
  (name) => `  get ${name}() {
    return this.#element.${name};
  }
  set ${name}(value) {
    this.#element.${name} = value;
  }`,
)}
  static ɵfac = i0.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '17.0.0',
    ngImport: i0,
    type: ApiLogReport,
    deps: [],
    target: i0.ɵɵFactoryTarget.Directive,
  });
  static ɵdir = i0.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '17.0.0',
    type: ApiLogReport,
    isStandalone: true,
    selector: 'api-log-report',
    inputs: { ${names.map((name) => `${name}: '${name}'`).join(', ')} },
    ngImport: i0,
  });
}
`;

const types = `import * as i0 from '@angular/core';
import type { ReportProperties } from './framework-types.js';

/** \`<api-log-report>\` in the templates of Angular: put it into the imports of a component. */
export declare class ApiLogReport {
${lines((name) => `  ${name}: ReportProperties['${name}'];`)}
  static ɵfac: i0.ɵɵFactoryDeclaration<ApiLogReport, never>;
  static ɵdir: i0.ɵɵDirectiveDeclaration<
    ApiLogReport,
    'api-log-report',
    never,
    {
${lines((name) => `      ${name}: { alias: '${name}'; required: false };`)}
    },
    {},
    never,
    never,
    true,
    never
  >;
}
`;

await writeFile(new URL('dist/angular.js', root), code);
await writeFile(new URL('dist/angular.d.ts', root), types);
