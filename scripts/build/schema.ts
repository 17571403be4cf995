import {join} from 'node:path';
import {createGenerator} from 'ts-json-schema-generator';

const root = join(import.meta.dirname, '../..');

/**
 * Makes the JSON Schema of the community document from its types. Only what is required in the types is required
 * in the schema, and what is not known is allowed.
 */
export function communitySchema(): object {
  const schema = createGenerator({
    path: join(root, 'src/document/types.ts'),
    tsconfig: join(root, 'tsconfig.json'),
    type: 'CommunityDocument',
    additionalProperties: true,
    topRef: false,
    skipTypeCheck: true,
  }).createSchema('CommunityDocument');
  return {
    ...schema,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Community document',
  };
}
