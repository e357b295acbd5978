/**
 * The words that an attribute takes, such as `indexeddb` and `none`, from the types that frameworks are given: the manifest has the
 * names of those types alone.
 */
import ts from 'typescript';

const FILE = new URL('../src/framework-types.ts', import.meta.url).pathname;
const CONFIG = new URL('../tsconfig.build.json', import.meta.url).pathname;

/** @returns {Map<string, string[]>} Words by the name of the attribute or property; those that take any text are not in it. */
export const attributeValues = () => {
  const { config } = ts.readConfigFile(CONFIG, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, new URL('../', import.meta.url).pathname);
  const program = ts.createProgram([FILE], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const found = new Map();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(FILE)));
  for (const name of ['ReportProperties', 'ReportAttributes', 'TextAttributes']) {
    const type = checker.getDeclaredTypeOfSymbol(exported.find((symbol) => symbol.name === name));
    for (const property of checker.getPropertiesOfType(type)) {
      const members = checker.getTypeOfSymbol(property);
      const words = (members.isUnion() ? members.types : [members])
        .filter((member) => member.isStringLiteral())
        .map(({ value }) => value)
        .filter(Boolean);
      // One word alone leaves nothing to choose.
      if (words.length > 1) found.set(property.name, words);
    }
  }
  return found;
};
