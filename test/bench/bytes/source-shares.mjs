/** Which part of a built file comes from which source, by its source map. */
import { Buffer } from 'node:buffer';
import { decode } from '@jridgewell/sourcemap-codec';
import { compressedSize } from './compressed-size.mjs';

/** `src/views/table`, `package lit-html`, or `bundler` for what has no source. */
const groupOf = (source) => {
  if (source === null) return 'bundler';
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source) ?? [];
  if (name) return `package ${name}`;
  const [, folder] = /.*?\bsrc\/(.*)$/.exec(source) ?? [null, source];
  return folder.includes('/') ? `src/${folder.replace(/\/[^/]+$/, '')}` : `src/${folder}`;
};

/** The stretches of a file, in order, each with the group that it is from. */
const stretches = (code, map) => {
  const lines = code.split('\n');
  let source;
  return decode(map.mappings).flatMap((segments, line) => {
    const text = `${lines[line]}\n`;
    // A text that goes over several lines, such as a style sheet, is mapped at its start only.
    const starts = segments[0]?.[0] === 0 ? segments : [[0, source], ...segments];
    source = starts.at(-1)[1];
    return starts.map(([column, from], at) => ({
      group: groupOf(from === undefined ? null : map.sources[from]),
      text: text.slice(column, starts[at + 1]?.[0] ?? text.length),
    }));
  });
};

/**
 * @param {string} code @param {{ mappings: string, sources: string[] }} map
 * @returns Minified bytes by group, and how much smaller the file would be, compressed, without the group. What the
 *   groups save one by one adds up to less than the file, as text of one helps to compress text of another.
 */
export const sourceShares = (code, map) => {
  const all = stretches(code, map);
  const whole = compressedSize(Buffer.from(code)).brotli;
  return [...new Set(all.map(({ group }) => group))]
    .map((group) => {
      const [own, rest] = [true, false].map((isOwn) =>
        Buffer.from(
          all
            .filter((part) => (part.group === group) === isOwn)
            .map(({ text }) => text)
            .join(''),
        ),
      );
      return { group, raw: own.length, saved: whole - compressedSize(rest).brotli };
    })
    .sort((a, b) => b.saved - a.saved);
};
