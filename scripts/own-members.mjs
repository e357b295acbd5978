/**
 * The bundler's runtime reads the members of a module with `for … in`, inherited ones too: on a page that has added to
 * `Object.prototype` no lazy part of the report would load. This reads its own members alone.
 */
const INHERITED = 'for (var name in all) {';

export const ownMembers = () => ({
  name: 'own-members',
  transform(code, id) {
    if (!id.endsWith('rolldown/runtime.js')) return null;
    if (!code.includes(INHERITED))
      throw new Error('The runtime of the bundler is another: see scripts/own-members.mjs.');
    return code.replace(INHERITED, 'for (var name of Object.keys(all)) {');
  },
});
