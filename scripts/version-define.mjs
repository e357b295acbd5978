/** What every Vite configuration that compiles src/ puts under `define`: the version that the class says it is of. */
import { readFileSync } from 'node:fs';

const description = readFileSync(new URL('../package.json', import.meta.url), 'utf8');

export const versionDefine = { __VERSION__: JSON.stringify(JSON.parse(description).version) };
