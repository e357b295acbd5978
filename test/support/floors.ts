import { importsOf, type SourceFile } from './source-text.js';

/**
 * The rooms of the house, from the ground up (src/README.md). A file imports from its own room and from rooms that
 * stand above it in this list: those of lower floors, and of its own floor the earlier ones.
 */
export const ROOMS = [
  'core', // floor 0
  'i18n', // floor 1
  'dates',
  'rows',
  'sources', // floor 2
  'cache', // floor 3
  'kinds',
  'filters',
  'presets', // floor 4
  'charts',
  'outputs', // floor 5
  'report',
  'doctor', // floor 6
  'actions',
  'controllers',
  'views', // floor 7
];

/** The element and its entry points stand on all of it. */
const ROOF = ROOMS.length;

/** How high a file stands; -1 for a folder that is no room. */
const heightOf = (path: string): number => {
  const [, room, ...rest] = path.split('/');
  return rest.length === 0 ? ROOF : ROOMS.indexOf(room!);
};

const resolve = (importer: string, specifier: string): string =>
  new URL(specifier, `file:///${importer}`).pathname.slice(1);

/** Imports that go up the house, out of it, or come from a folder that is no room. */
export const floorFaults = ({ path, text }: SourceFile): string[] => {
  const own = heightOf(path);
  if (own < 0) return [`${path}: its folder is no room of the house`];
  return importsOf(text)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => resolve(path, specifier))
    .flatMap((target) => {
      if (!target.startsWith('src/')) return [`${path}: imports ${target}, which does not ship`];
      const height = heightOf(target);
      if (height < 0) return [`${path}: imports ${target}, whose folder is no room of the house`];
      return height > own ? [`${path}: imports ${target}, which stands above it`] : [];
    });
};
