import {createHash} from 'node:crypto';
import {expect} from 'chai';
import {configure} from '../../builder/configuration.ts';
import {loadsOf, styleHashesOf, type Loads} from '../../builder/loads.ts';
import {styleContent} from '../../builder/snippets.ts';
import type {Wish} from '../../builder/configuration.ts';
import {facts} from '../support/builder.ts';

const loads = (wish: Wish = {}, kind: 'html' | 'static' = 'html'): Loads =>
  loadsOf(configure(wish, facts), facts, kind, []);

describe('What the builder says that a snippet loads', () => {
  it('is the style sheet and the script with their bytes, from one host', () => {
    const {requests, hosts} = loads();
    expect(requests.map(({name, brotli}) => [name, brotli])).to.deep.equal(
      ['ob-community.css', 'ob-community.js'].map(name => [name, facts.files[name]?.brotli]),
    );
    expect(hosts).to.deep.equal(['cdn.jsdelivr.net']);
  });

  it('is the smaller script for one section, and the file of a language', () => {
    const {requests} = loads({element: 'ob-mailing-lists', lang: 'de'});
    expect(requests.map(({name}) => name)).to.deep.equal([
      'ob-community.css',
      'locales/de.js',
      'ob-mailing-lists.js',
    ]);
  });

  it('is a document from elsewhere, whose size nobody knows', () => {
    const src = 'https://example.org/community.json';
    const {requests, hosts, policy} = loads({attributes: {src}});
    expect(requests.at(-1)).to.include({name: src, brotli: undefined});
    expect(hosts).to.deep.equal(['cdn.jsdelivr.net', 'example.org']);
    expect(policy).to.include.members([
      'connect-src https://example.org',
      "img-src 'self' https://example.org",
    ]);
  });

  it('is no host at all where everything is the page’s own', () => {
    const {hosts, policy} = loads({from: '/ob/', attributes: {src: 'community.json'}});
    expect(hosts).to.deep.equal([]);
    expect(policy).to.include.members(["script-src 'self'", "style-src 'self'", "connect-src 'self'"]);
  });

  it('names the endpoint of a form', () => {
    const {policy, hosts} = loads({
      element: 'ob-contact-form',
      attributes: {action: 'https://forms.example.org/x'},
    });
    expect(hosts).to.include('forms.example.org');
    expect(policy).to.include('connect-src https://forms.example.org');
  });

  it('is nothing for a section without script', () => {
    const {requests, policy} = loads({element: 'ob-people'}, 'static');
    expect(requests).to.deep.equal([]);
    expect(policy).to.include("script-src 'none'");
  });

  it('holds the style element by its hash', async () => {
    const configuration = configure({tokens: {'--ob-accent': 'teal'}}, facts);
    const content = styleContent(configuration);
    const hash = createHash('sha256').update(content).digest('base64');
    const hashes = await styleHashesOf('html', `<style>${content}</style>`, configuration);
    expect(hashes).to.deep.equal([`'sha256-${hash}'`]);
    expect(await styleHashesOf('iframe', '', configuration)).to.deep.equal(hashes);
  });
});
