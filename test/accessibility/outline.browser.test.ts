import {expect} from 'chai';
import '../../src/all.ts';
import '../../src/contact-form/ob-contact-form.ts';
import {tags} from '../support/tags.ts';
import {accessibleTree, allByRole, namesByRole, outline, visibleText} from '../support/accessible.ts';
import {make} from '../support/element.ts';
import {statesOf} from '../support/element-states.ts';
import {composed, fixture, settled} from '../support/fixture.ts';
import {useServer} from '../support/server.ts';
import {steady} from '../support/steady-document.ts';

describe('the way around a page', () => {
  const server = useServer();

  for (const tag of tags) {
    it(`has no gap in the headings of <${tag}>, in any state`, async () => {
      for (const {show} of statesOf(tag)) {
        const element = await show(server);
        const above = element.previousElementSibling ? 2 : 1;
        const levels = [above, ...outline(element).map(each => parseInt(each))];
        levels.forEach((each, index) => expect(each - (levels[index - 1] ?? each)).to.be.at.most(1));
        element.parentElement!.remove();
      }
    });

    it(`names each landmark of <${tag}>, each with a name of its own`, async () => {
      const element = await make({tag}, '', '', steady);
      const landmarks = accessibleTree(element).filter(({role}) => /^(region|navigation|search)$/.test(role));
      const names = landmarks.map(({role, name}) => `${role} ${name}`);
      expect(new Set(names).size).to.equal(names.length);
      expect(landmarks.filter(({role, name}) => role !== 'search' && !name)).to.deep.equal([]);
    });

    it(`opens no new tab from <${tag}> and has no element that traps or reorders the keyboard`, async () => {
      const element = await make({tag}, '', '', steady);
      const all = [...composed(element)];
      expect(all.filter(each => each.matches('[target]'))).to.deep.equal([]);
      expect(all.filter(each => Number(each.getAttribute('tabindex')) > 0)).to.deep.equal([]);
      expect(all.filter(each => each.matches('[accesskey], [autofocus]'))).to.deep.equal([]);
    });

    it(`plays nothing, draws no words, covers nothing and asks for no gesture in <${tag}>`, async () => {
      const element = await make({tag}, '', '', steady);
      const all = [...composed(element)];
      const kinds = 'audio, video, object, embed, iframe, canvas, svg, marquee, [title], [draggable=true]';
      expect(all.filter(each => each.matches(kinds))).to.deep.equal([]);
      expect(all.filter(each => each.matches('img:not([alt=""])'))).to.deep.equal([]);
      const positions = new Set(all.map(each => getComputedStyle(each).position));
      expect([...positions].filter(each => /fixed|sticky/.test(each))).to.deep.equal([]);
    });

    it(`sets no orientation, motion or flashing in the style of <${tag}>`, async () => {
      const element = await make({tag}, '', '', steady);
      const all = [...composed(element)];
      const sheets = all.flatMap(each => each.shadowRoot?.adoptedStyleSheets ?? []);
      const conditions = sheets
        .flatMap(({cssRules}) => [...cssRules])
        .map(rule => rule.cssText.split('{')[0]!);
      expect(conditions.filter(each => /orientation|@keyframes/.test(each))).to.deep.equal([]);
      expect(conditions).to.include(':host ');
      for (const each of all) {
        const {rotate, transitionDuration} = getComputedStyle(each);
        expect([rotate, transitionDuration, each.getAnimations().length]).to.deep.equal(['none', '0s', 0]);
      }
    });
  }

  it('has one name for each section of a page, and a heading behind each entry of the navigation', async () => {
    const page = await make({tag: 'ob-community'}, '', '', steady);
    const regions = namesByRole(page, 'region');
    const [navigation] = allByRole(page, 'navigation');
    expect(namesByRole(navigation!, 'link')).to.deep.equal(regions);
    expect(regions).to.have.length(8);
  });

  it('says beside each link that leads to what only members can read that it does, in words', async () => {
    for (const [tag, state] of [
      ['ob-mailing-lists', 'members only'],
      ['ob-meetings', 'members only'],
      ['ob-documents', 'members only'],
    ] as const) {
      const element = await statesOf(tag)
        .find(({name}) => name === state)!
        .show(server);
      for (const link of allByRole(element, 'link'))
        expect(visibleText(link.closest('li')!)).to.include('Members only');
    }
  });

  it('says of each link of ours that leads to mail or to a file that it does, in its name', async () => {
    const lists = await make({tag: 'ob-mailing-lists'}, '', '', steady);
    const mail = accessibleTree(lists).filter(({element}) => element.matches('[href^="mailto:"]'));
    expect(mail.map(({name}) => name)).to.deep.equal(['E-mail the list: Talk list']);
    const meetings = await make({tag: 'ob-meetings'}, '', '', steady);
    const files = accessibleTree(meetings).filter(({element}) => element.matches('[href$=".ics"]'));
    expect(files.map(({name}) => name)).to.deep.equal(['Calendar file: Open shed']);
  });

  it('shows links in sentences by their underline, not by colour alone', async () => {
    const page = await make({tag: 'ob-community'}, '', '', steady);
    const inText = allByRole(page, 'link').filter(each => each.closest('[part~=description]'));
    expect(inText.map(each => getComputedStyle(each).textDecorationLine)).to.deep.equal(['underline']);
  });

  it('keeps words and controls when a reader spaces letters, words and lines out', async () => {
    const page = await make({tag: 'ob-community'}, '', '', steady);
    page.style.cssText = 'inline-size: 320px; font-size: 32px';
    for (const each of composed(page)) {
      if (!each.shadowRoot) continue;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '.ob, .ob * {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important}',
      );
      each.shadowRoot.adoptedStyleSheets.push(sheet);
    }
    await settled(page);
    const edge = page.getBoundingClientRect().right + 1;
    const cut = [...composed(page)].filter(
      each =>
        !each.closest('.vh') &&
        (each.getBoundingClientRect().right > edge || (each.clientHeight && each.scrollHeight > each.clientHeight + 2 && getComputedStyle(each).overflow !== 'visible')),
    ); // prettier-ignore
    expect(cut.map(each => each.outerHTML.slice(0, 80))).to.deep.equal([]);
  });

  it('names the language of a page’s own words nowhere else than where they differ', async () => {
    const outer = fixture('<div lang="en"><ob-people></ob-people></div>');
    await settled(outer);
    const marked = [...composed(outer)].filter(each => each.hasAttribute('lang'));
    expect(marked.map(each => each.getAttribute('lang'))).to.deep.equal(['en', 'en']);
  });
});
