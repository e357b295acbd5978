/** Writes the JSON Schema of a mapping, from its one declaration, for editors to complete from. */
import { writeFile } from 'node:fs/promises';
import { toJsonSchema } from '@valibot/to-json-schema';
import { tsImport } from 'tsx/esm/api';

const { mappingSchema } = await tsImport('../src/sources/mapping/mapping-schema.ts', import.meta.url);
const schema = {
  title: 'Mapping of an endpoint for api-log-report',
  ...toJsonSchema(mappingSchema, { errorMode: 'ignore' }),
};
await writeFile(new URL('../mapping.schema.json', import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
