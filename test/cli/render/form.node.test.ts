import {expect} from 'chai';
import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import type {Contact} from '../../../src/document/types.ts';
import {output} from './run.ts';

function* elementsOf(node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) yield node;
  const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
  for (const child of children) yield* elementsOf(child);
}

type Found = Record<string, string> | undefined;

/** The first element of each tag, by its attributes. */
async function find(contact: Contact, format: string, ...tags: readonly string[]): Promise<Found[]> {
  const all = [
    ...elementsOf(parse(await output({name: 'Tide', contact}, {format}), {scriptingEnabled: false})),
  ];
  return tags.map(tag => {
    const element = all.find(({tagName, parentNode}) =>
      [tagName, `${parentNode?.nodeName}>${tagName}`].includes(tag),
    );
    return element && Object.fromEntries(element.attrs.map(({name, value}) => [name, value]));
  });
}

describe('A contact form without JavaScript', () => {
  for (const format of ['page', 'html']) {
    it(`goes to its endpoint as browsers send forms (${format})`, async () => {
      const [form, button] = await find({action: 'https://tide.example/post'}, format, 'form', 'div>button');
      expect(form).to.include({
        action: 'https://tide.example/post',
        method: 'post',
        enctype: 'multipart/form-data',
      });
      expect(form).not.to.have.property('novalidate');
      expect(button).to.include({type: 'submit'}).and.not.have.property('disabled');
    });
  }

  for (const [where, contact, href] of [
    ['the e-mail address', {email: 'crew@tide.example'}, 'mailto:crew@tide.example'],
    [
      'the contact page',
      {action: 'https://tide.example/post', encoding: 'json', url: 'https://tide.example/contact'},
      'https://tide.example/contact',
    ],
    [
      'the e-mail address',
      {action: 'https://tide.example/wp', service: 'contact-form-7', email: 'crew@tide.example'},
      'mailto:crew@tide.example',
    ],
  ] as const) {
    it(`never sends a message to the page that it stands on: ${Object.keys(contact).join(', ')} leads to ${where}`, async () => {
      const [form, link] = await find(contact, 'page', 'form', 'p>a');
      expect(form).to.equal(undefined);
      expect(link).to.include({href});
    });

    it(`waits for its script, and without one leads to ${where}: ${Object.keys(contact).join(', ')}`, async () => {
      const [form, button, hidden, link] = await find(
        contact,
        'html',
        'form',
        'div>button',
        'noscript',
        'p>a',
      );
      expect(form).to.not.have.property('action');
      expect(button).to.have.property('disabled');
      expect(hidden).to.not.equal(undefined);
      expect(link).to.include({href});
    });
  }

  it('has nothing to send where nobody would get it', async () => {
    const [form, link] = await find(
      {action: 'https://tide.example/post', encoding: 'json'},
      'page',
      'form',
      'p>a',
    );
    expect([form, link]).to.deep.equal([undefined, undefined]);
  });
});
