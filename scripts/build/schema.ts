import {createGenerator} from 'ts-json-schema-generator';

/**
 * Makes the JSON Schema of the community document from its types. Only what is required in the types is required
 * in the schema, and what is not known is allowed.
 */
export function communitySchema(): object {
  const schema = createGenerator({
    path: new URL('../../src/document/types.ts', import.meta.url).pathname,
    tsconfig: new URL('../../tsconfig.json', import.meta.url).pathname,
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
