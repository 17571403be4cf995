/** `npm run manifest`: what is public of each element, read from its class comment and its fields. */
import {typeParserPlugin} from '@wc-toolkit/type-parser';
import {sectionProperties} from './src/controllers/section-properties.ts';

/** `ObMailingLists` → `ob-mailing-lists`. */
const tagName = name => name.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase();

/** What the analyzer cannot know: the tag, which another file defines, and the attributes that every section has. */
const completeElements = {
  name: 'complete-elements',
  packageLinkPhase({customElementsManifest}) {
    const declarations = customElementsManifest.modules.flatMap(module => module.declarations ?? []);
    for (const element of declarations.filter(each => each.customElement)) {
      element.tagName = tagName(element.name);
      const own = element.members.filter(({privacy}) => privacy !== 'private' && privacy !== 'protected');
      element.members = own;
      for (const member of own) {
        const shared = sectionProperties[member.name];
        if (!shared || shared.attribute === false || member.attribute) continue;
        member.attribute = shared.attribute ?? member.name;
        const {type, description, name: fieldName} = member;
        (element.attributes ??= []).push({name: member.attribute, type, description, fieldName});
      }
    }
  },
};

export default {
  globs: ['src/*/*.ts'],
  exclude: ['src/cli/**'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [typeParserPlugin(), completeElements],
};
