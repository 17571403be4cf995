import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {expect} from 'chai';
import type {CommunityDocument} from '../../src/document/types.ts';
import {commandLine, type Outcome} from '../support/command-line.ts';
import {seedLinks} from '../support/seed.ts';
import {page} from './page.ts';

/** Pages of other communities, and the Open Badges community's. They are not part of the repository. */
const shared = new URL('../../../shared/', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, shared), 'utf8');
const hasSeed = existsSync(new URL('seed/community.md', shared));
const others = new URL('inputs/markdown/', shared);

/** What stands for the Open Badges page where it is not there: each of its links, in its form. */
const generated = `---
title: Open Badges Community
---
See ${seedLinks
  .slice(0, 5)
  .map(([name, url]) => `[${name}](${url})`)
  .join(', ')}.

<h2 class="title" id="active-working-groups">Active Working Groups</h2>

[${seedLinks[5]?.[0]}]({{site.baseurl}}/badge-alliance/working-groups/standard/) - Keeps the ${seedLinks
  .slice(6, 9)
  .map(([name, url]) => `[${name}](${url})`)
  .join(' and ')}.

<h2 class="title" id="mailing-lists">Mailing Lists</h2>

${seedLinks
  .slice(9, 11)
  .map(([name, url]) => `* [${name}](${url}) - A list.`)
  .join('\n')}

<h2 class="title" id="Extcommunityinitiatives">Linked community initiatives</h2>

${seedLinks
  .slice(11, 14)
  .map(([name, url]) => `[${name}](${url}) - An initiative.`)
  .join('\n\n')} It has [${seedLinks[14]?.[0]}](${seedLinks[14]?.[1]}).
`;

const pages: Record<string, string> = existsSync(others)
  ? Object.fromEntries(readdirSync(others).map(name => [name, textOf(`inputs/markdown/${name}`)]))
  : {'page.md': page};

interface Report {
  links: {onPage: number; inDocument: number; missing: {url: string; reason: string; why: string}[]};
  sentences: {onPage: number; lost: string[]};
}

async function importOf(text: string, ...args: string[]): Promise<Outcome & {report: Report}> {
  const outcome = await commandLine(['import', 'page.md', ...args, '--report', 'r', '--format', 'json'], {
    'page.md': text,
  });
  return {...outcome, report: JSON.parse(outcome.files['r'] ?? 'null') as Report};
}

describe(`The Open Badges community page (${hasSeed ? 'as it was' : 'in its form'})`, () => {
  it('gives its group, lists and initiatives with every link, loses no sentence, and is valid', async () => {
    const {output, report, code} = await importOf(
      hasSeed ? textOf('seed/community.md') : generated,
      ...['--base', 'https://openbadges.org'],
    );
    const document = JSON.parse(output) as CommunityDocument;
    const named = [
      ...(document.workingGroups ?? []),
      ...(document.mailingLists ?? []),
      ...(document.initiatives ?? []),
    ].map(({name, url, description}) => [name, url, !!description]);
    expect(
      [document.workingGroups, document.mailingLists, document.initiatives].map(each => each?.length),
    ).to.deep.equal([1, 2, 3]);
    const entries = [5, 9, 10, 11, 12, 13].map(index => [...(seedLinks[index] ?? []), true]);
    expect(named).to.deep.equal(entries);
    expect(document.description).to.contain('[IMS Global Learning Consortium](https://www.imsglobal.org/)');
    for (const [, url] of seedLinks) expect(output).to.contain(url);
    expect(report.links).to.deep.equal({onPage: 15, inDocument: 15, missing: []});
    expect(report.sentences.lost).to.deep.equal([]);
    expect(code).to.equal(0);
    expect((await commandLine(['validate', '-'], {'-': output})).output).to.equal('-: no problems.\n');
  });
});

describe(`A page of another community (${existsSync(others) ? 'as it is' : 'our own'})`, () => {
  for (const [name, text] of Object.entries(pages))
    it(`has every link in its document, or in the report with the reason: ${name}`, async () => {
      const {output, report} = await importOf(text, '--base', 'https://site.example');
      const targets = [...text.matchAll(/\]\(\s*(?:\{\{.*?\}\})?([^()\s"]+(?:\([^()\s]*\))?)/g)].map(
        ([, url = '']) => url,
      );
      const all = `${output}${JSON.stringify(report.links.missing)}`;
      for (const url of targets.filter(each => !each.endsWith('.jpg')))
        expect(all, name).to.contain(url.replace(/^\.\//, ''));
      for (const {why, reason} of report.links.missing)
        expect([why.length > 10, reason])
          .to.not.include('lost')
          .and.not.include(false);
      expect(report.links.onPage).to.equal(report.links.inDocument + report.links.missing.length);
      expect(report.sentences.lost).to.deep.equal([]);
    });
});
