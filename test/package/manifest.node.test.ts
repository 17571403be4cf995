import {expect} from 'chai';
import {editorFiles} from '../../scripts/build/editors.ts';
import {frameworkTypes} from '../../scripts/build/framework-types.ts';
import {llmsFiles} from '../../scripts/build/llms.ts';
import {communityManifest} from '../../scripts/build/manifest.ts';
import {elementsOf, type ElementDeclaration, type Manifest} from '../../scripts/build/manifest-types.ts';
import {elements as folders} from '../../scripts/build/elements.ts';
import * as all from '../../src/index.ts';

type Defined = typeof all.ObCommunity;

let manifest: Manifest;
let elements: ElementDeclaration[];

before(async () => {
  manifest = await communityManifest();
  elements = elementsOf(manifest);
});

const classOf = ({name}: ElementDeclaration): Defined =>
  (all as unknown as Record<string, Defined>)[name] as Defined;

const sorted = (names: Iterable<string>): string[] => [...names].sort();

describe('The manifest of elements', () => {
  it('knows every element by its tag', () => {
    expect(elements.map(({tagName}) => tagName)).to.deep.equal(folders.map(name => `ob-${name}`));
  });

  it('lists the very attributes that each class listens to', () => {
    for (const element of elements)
      expect(sorted(element.attributes.map(({name}) => name)), element.tagName).to.deep.equal(
        sorted(classOf(element).observedAttributes),
      );
  });

  it('lists every reactive property, and says which attribute sets it', () => {
    for (const element of elements) {
      const known = classOf(element);
      expect(known.observedAttributes).to.not.be.empty; // Lit reads its declarations when it is asked for these.
      const said = element.members.filter(({kind, readonly}) => kind === 'field' && !readonly);
      const read = [...known.elementProperties].map(([name, {attribute, reflect}]) => ({
        name: String(name),
        attribute:
          attribute === false
            ? undefined
            : typeof attribute === 'string'
              ? attribute
              : String(name).toLowerCase(),
        reflects: reflect,
      }));
      const byName = (a: {name: string}, b: {name: string}): number => (a.name < b.name ? -1 : 1);
      expect(
        said.map(({name, attribute, reflects}) => ({name, attribute, reflects})).sort(byName),
      ).to.deep.equal(read.sort(byName));
    }
  });

  it('has no member that is private to its element', () => {
    const names = elements.flatMap(({members}) => members.map(({name}) => name));
    expect(names).to.include.members(['data', 'document', 'load', 'reload']);
    expect(names.filter(name => /^[#_]|^(words|render|styles|properties)$/.test(name))).to.deep.equal([]);
  });

  it('leads from an event to the class that it can be imported as', () => {
    const types = new Set(elements.flatMap(({events}) => events.map(({type}) => type?.references?.[0])));
    for (const reference of types) {
      expect(reference).to.not.equal(undefined);
      if (reference?.package !== 'global:') expect(all).to.have.property(reference?.name ?? '');
    }
  });

  it('says of each token what may stand in it and what does by default', () => {
    const tokens = elements.flatMap(({cssProperties}) => cssProperties);
    const accent = tokens.find(({name}) => name === '--ob-accent');
    expect(accent).to.deep.include({
      syntax: '<color>',
      default: 'oklch(from currentColor clamp(0.42, l, 0.8) 0.1 255)',
    });
    expect(tokens.filter(({syntax, default: value}) => !syntax || !value)).to.deep.equal([]);
  });
});

describe('Files for editors', () => {
  it('complete values of attributes, and none where there is no value to give', () => {
    const {tags} = editorFiles(manifest)['vscode.html-custom-data.json'] as {
      tags: {name: string; attributes: {name: string; valueSet?: string; values: {name: string}[]}[]}[];
    };
    const attributes = tags.find(({name}) => name === 'ob-people')?.attributes ?? [];
    const named = (name: string) => attributes.find(each => each.name === name);
    expect(named('theme')?.values.map(({name}) => name)).to.deep.equal(['auto', 'light', 'dark']);
    expect(named('debug')?.valueSet).to.equal('v');
  });

  it('list what elements share once', () => {
    const css = editorFiles(manifest)['vscode.css-custom-data.json'] as Record<string, {name: string}[]>;
    for (const list of ['properties', 'pseudoElements', 'pseudoClasses']) {
      const names = css[list]?.map(({name}) => name) ?? [];
      expect(names, list).to.not.be.empty;
      expect(names, list).to.deep.equal([...new Set(names)]);
    }
  });
});

describe('Declarations for templates', () => {
  it('know every attribute of every element', () => {
    const types = frameworkTypes(manifest)['elements.d.ts'] ?? '';
    for (const {attributes} of elements)
      for (const {name} of attributes) expect(types).to.include(`'${name}'?: `);
  });
});

describe('Texts for language models', () => {
  it('have an index that fits into a question, and a long form that names everything', () => {
    const files = llmsFiles(manifest);
    expect(Buffer.byteLength(files['llms.txt'] ?? '')).to.be.within(1_000, 20_000);
    const words = files['llms-full.txt'] ?? '';
    for (const {tagName, cssParts, attributes} of elements)
      for (const name of [`<${tagName}>`, ...[...cssParts, ...attributes].map(each => `\`${each.name}\``)])
        expect(words).to.include(name);
  });
});
