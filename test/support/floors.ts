import { importsOf, type SourceFile } from './source-text.js';

/**
 * The rooms of the house, from the ground up (src/README.md). A file imports from its own room and from rooms that
 * are before it in this list.
 */
export const ROOMS = [
  'core/addresses',
  'core',
  'core/secrets',
  'i18n',
  'dates',
  'rows',
  'rows/kernels',
  'kinds',
  'filters',
  'presets',
  'sources',
  'sources/transport',
  'sources/protocol',
  'sources/mapping',
  'sources/detect',
  'sources/engines',
  'sources/endpoint',
  'sources/files/text',
  'sources/files/lines',
  'sources/files',
  'sources/middleware',
  'sources/schedules',
  'storage',
  'storage/pages',
  'storage/disk',
  'storage/cache',
  'storage/files',
  'query',
  'log/reading',
  'log/proofs',
  'log/findings',
  'log',
  'connect',
  'doctor/words',
  'doctor/checks',
  'doctor',
  'report',
  'formats',
  'formats/print',
  'ui/styles',
  'ui',
  'table/styles',
  'table',
  'shell/settings',
  'shell/styles',
  'shell/host',
  'shell/frame',
  'shell',
  'report-file',
];

/** Above all rooms are the features, beside each other, and above them the list of them. */
const FEATURES = ROOMS.length;
const FEATURE_LIST = FEATURES + 1;
/** The element and its entry points are above all of it. */
const ROOF = FEATURES + 2;

/** What lit-localize writes belongs to the room that it is for. */
const folderOf = (path: string): string =>
  path.split('/').slice(1, -1).join('/').replace('i18n/generated', 'i18n');

/** The feature that a file is of; undefined where it is of none. */
const featureOf = (path: string): string | undefined => /^src\/features\/([^/]+)\//.exec(path)?.[1];

/** The floor that a file is on; -1 for a folder that is not a room. */
const heightOf = (path: string): number => {
  const folder = folderOf(path);
  if (folder === '') return ROOF;
  if (folder === 'features') return FEATURE_LIST;
  return featureOf(path) === undefined ? ROOMS.indexOf(folder) : FEATURES;
};

const resolve = (importer: string, specifier: string): string =>
  new URL(specifier, `file:///${importer}`).pathname.slice(1);

/** Imports that go up the house, out of it, from one feature into another, or come from a folder that is not a room. */
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
      if (height > own) return [`${path}: imports ${target}, which stands above it`];
      const isOther = own === FEATURES && height === FEATURES && featureOf(path) !== featureOf(target);
      return isOther ? [`${path}: imports ${target}, which is another feature`] : [];
    });
};
