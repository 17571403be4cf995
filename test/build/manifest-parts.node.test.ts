import {expect} from 'chai';
import ts from 'typescript';
import {reactiveProperties} from '../../scripts/build/reactive-properties.ts';
import {tokenFacts} from '../../scripts/build/token-facts.ts';

/** Initialisers of the constants in a source, by name. */
function constants(source: string): Map<string, ts.Expression> {
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.ES2022, true);
  return new Map(
    file.statements
      .filter(ts.isVariableStatement)
      .flatMap(({declarationList}) => [...declarationList.declarations])
      .map(({name, initializer}) => [name.getText(), initializer!]),
  );
}

describe('What the manifest reads of Lit’s declarations', () => {
  const source = `
    const shared = {data: {attribute: false}, headingLevel: {type: Number, attribute: 'heading-level'}} as const satisfies X;
    const own = {...shared, theme: {reflect: true}, someThing: {}};
    const broken = {...unknown};`;
  const all = constants(source);

  it('holds what is spread into them, and names attributes as Lit does', () => {
    const found = reactiveProperties(all.get('own'), all);
    expect([...found]).to.deep.equal([
      ['data', {attribute: undefined, isReflected: false}],
      ['headingLevel', {attribute: 'heading-level', isReflected: false}],
      ['theme', {attribute: 'theme', isReflected: true}],
      ['someThing', {attribute: 'something', isReflected: false}],
    ]);
  });

  it('is refused when something is spread that it cannot see', () => {
    expect(() => reactiveProperties(all.get('broken'), all)).to.throw('unknown');
  });
});

describe('What the manifest reads of style sheets', () => {
  it('is the default with brackets in brackets, from where a token is read first', () => {
    const facts = tokenFacts(`/** @cssprop {<color>} --ob-x */
      color: var(--ob-x, oklch(from currentColor clamp(0.4, l, 0.8) c h)); background: var(--ob-x, red)`);
    expect([...facts]).to.deep.equal([
      ['--ob-x', {syntax: '<color>', default: 'oklch(from currentColor clamp(0.4, l, 0.8) c h)'}],
    ]);
  });

  it('is refused when nobody says what may stand in a token', () => {
    expect(() => tokenFacts('gap: var(--ob-gap, 1em)')).to.throw('--ob-gap');
  });
});
