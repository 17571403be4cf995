import {expect} from 'chai';
import {manifestGaps} from '../../scripts/check/manifest.ts';
import type {ElementDeclaration, Manifest} from '../../scripts/build/manifest-types.ts';

const element = (changes: Partial<ElementDeclaration> = {}): ElementDeclaration => ({
  kind: 'class',
  name: 'ObX',
  tagName: 'ob-x',
  description: 'An element.',
  customElement: true,
  attributes: [
    {name: 'theme', description: 'How it looks.', type: {text: "'auto' | 'dark'"}, fieldName: 'theme'},
  ],
  members: [{kind: 'method', name: 'load', description: 'Loads.'}],
  events: [{name: 'load', description: 'It is there.', type: {text: 'CustomEvent'}}],
  slots: [{name: '', description: 'Anything.'}],
  cssParts: [{name: 'base', description: 'All of it.'}],
  cssProperties: [{name: '--ob-x', description: 'Colour.', syntax: '<color>', default: 'red'}],
  cssStates: [{name: 'ready', description: 'It is there.'}],
  ...changes,
});

const manifest = (changes?: Partial<ElementDeclaration>): Manifest => ({
  schemaVersion: '2.1.0',
  readme: '',
  modules: [{kind: 'javascript-module', path: 'dist/x.js', declarations: [element(changes)], exports: []}],
});

const files = new Set(['dist/x.js']);
const gaps = (changes?: Partial<ElementDeclaration>): string[] => manifestGaps(manifest(changes), files);

describe('A manifest in which a tool can trust', () => {
  it('has no gap when everything is there', () => {
    expect(gaps()).to.deep.equal([]);
  });

  it('names no file that is not in the package', () => {
    expect(manifestGaps(manifest(), new Set())).to.deep.equal(['dist/x.js is not in the package.']);
  });

  it('leaves nothing without a description', () => {
    for (const kind of ['slots', 'cssParts', 'cssStates'] as const)
      expect(gaps({[kind]: [{name: 'thing'}]}), kind).to.deep.equal(['ob-x: thing is not described.']);
    expect(gaps({members: [{kind: 'field', name: 'data'}]})).to.have.length(1);
  });

  it('says of each attribute what it takes, in words that a select can show', () => {
    const attribute = {name: 'theme', description: 'How it looks.', fieldName: 'theme'};
    expect(gaps({attributes: [attribute]})).to.have.length(1);
    expect(gaps({attributes: [{...attribute, type: {text: 'Theme'}}]})).to.have.length(1);
  });

  it('types each event, and gives each token its syntax and default', () => {
    expect(gaps({events: [{name: 'load', description: 'It is there.'}]})).to.have.length(1);
    const token = {name: '--ob-x', description: 'Colour.'};
    expect(gaps({cssProperties: [token]})).to.have.length(1);
    expect(gaps({cssProperties: [{...token, syntax: '<color>'}]})).to.have.length(1);
  });

  it('shows no private member', () => {
    expect(gaps({members: [{kind: 'field', name: '#words', description: 'Words.'}]})).to.have.length(1);
  });
});
