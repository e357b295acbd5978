/**
 * The bundler replaces an import whose address holds a name by a list and a helper, which explains at length what is wrong where the
 * name is not in the list. `src/i18n/locales.ts` asks for languages of the list alone, and the first rows would wait for the explanation.
 */
const EXPLANATION = 'Unknown variable dynamic import';

export const importByName = () => ({
  name: 'import-by-name',
  transform(code, id) {
    if (!id.endsWith('dynamic_import_helper.js')) return null;
    if (!code.includes(EXPLANATION))
      throw new Error('The helper of the bundler is another: see scripts/import-by-name.mjs.');
    return { code: 'export default (list, address) => list[address]();', map: null };
  },
});
