import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from './hosts.js';

/** Lines of a checker that name a mistake in a file of the project: `src/a.tsx(3,5): error …`, and the forms of others. */
const MISTAKE = /(?:error|warning|ERROR|WARNING)\b/;

/**
 * What a host's checker of types says that it should not, and what it should have said and did not: each file in `wrong/` holds
 * one thing that a team gets wrong.
 */
export const checkTypes = async ({ types }: Host, folder: string): Promise<string[]> => {
  if (!types) return [];
  const [command, ...parts] = types as [string, ...string[]];
  const { stdout, stderr } = spawnSync(command, parts, { cwd: folder, encoding: 'utf8' });
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => MISTAKE.test(line));
  const wrong = existsSync(join(folder, 'wrong')) ? readdirSync(join(folder, 'wrong')) : [];
  return [
    ...lines
      .filter((line) => !/wrong[\\/]/.test(line) && !/\bCOMPLETED\b/.test(line) && /[\w-]+\.\w+/.test(line))
      .map((line) => `types: ${line.slice(0, 300)}`),
    ...wrong
      .filter((file) => !lines.some((line) => line.includes(file)))
      .map((file) => `passes: wrong/${file}`),
  ];
};
