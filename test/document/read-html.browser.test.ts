import {expect} from 'chai';
import type {ReadOptions} from '../../src/document/read-html.ts';
import {readPage as readHtml} from '../../src/document/read-page.ts';
import {readSection} from '../../src/document/read-section.ts';
import type {Key} from '../../src/document/read-wording.ts';

const read = (html: string, options?: ReadOptions) =>
  readHtml(document.createRange().createContextualFragment(html), options);
const names = (items?: readonly {name: unknown}[]) => items?.map(({name}) => name);

describe('a page wrapped in an element', () => {
  it('has a name, a description and sections, however deep its headings stand', () => {
    const {data} = read(
      '<header><h1>Makers</h1></header><p>We <b>mend</b> boats.</p><div><div><h3>SIGs</h3></div><ul><li><a href="/hull">Hull</a>: wood</ul></div>',
    );
    expect(data).to.deep.equal({
      name: 'Makers',
      description: 'We **mend** boats.',
      sections: {workingGroups: {heading: 'SIGs'}},
      workingGroups: [{name: 'Hull', url: '/hull', description: 'wood'}],
    });
  });

  it('is the same for an element as for a fragment', () => {
    const html = '<h2>Projects</h2><p><a href="b">B</a> — rafts</p>';
    const body = new DOMParser().parseFromString(html, 'text/html').body;
    expect(readHtml(body)).to.deep.equal(read(html));
  });

  it('gives no data when it holds no ordinary HTML', () => {
    for (const html of [
      '',
      ' \n<!-- later -->',
      '<script>let a</script><style>b{}</style><template><p>c</p></template>',
      '<ob-mailing-lists><p>d</p></ob-mailing-lists>',
      '<p slot="fallback">e</p>',
    ])
      expect(read(html).data, html).to.equal(undefined);
  });

  it('reports what it skips', () => {
    expect(read('<nav>On this page</nav><p>Hello</p>').report).to.deep.equal([
      {text: 'On this page', became: 'skipped', where: ''},
      {text: 'Hello', became: 'description', where: '/description'},
    ]);
  });
});

describe('sections', () => {
  it('are told by the usual words', () => {
    const cases: Record<string, string> = {
      'Active Working Groups': 'workingGroups',
      'Discussion lists & archives': 'mailingLists',
      'Discussions group': 'mailingLists',
      'Linked community initiatives': 'initiatives',
      'Meeting minutes': 'documents',
      'Upcoming meetings': 'meetings',
      'How to get involved': 'participate',
      'Contact us': 'contact',
    };
    for (const [heading, key] of Object.entries(cases))
      expect(Object.keys(read(`<h2>${heading}</h2>`).data?.sections ?? {}), heading).to.deep.equal([key]);
  });

  it('are told by data-ob where the words do not, on a heading or around it', () => {
    const heading = read('<h2 data-ob="initiatives">Friends</h2><ul><li><a href="x">X</a></ul>').data;
    const around = read(
      '<div data-ob="initiatives"><h2>Friends</h2><ul><li><a href="x">X</a></ul></div><p>Bye',
    ).data;
    expect(heading).to.deep.equal({
      sections: {initiatives: {heading: 'Friends'}},
      initiatives: [{name: 'X', url: 'x'}],
    });
    expect(around).to.deep.equal({...heading, description: 'Bye'});
  });

  it('keep a heading that tells nothing, and what stands below it, in the description', () => {
    const {data, report} = read('<p>Hi<h2>Board</h2><p>Five people.<h2>Pictures</h2><p>None.');
    expect(data).to.deep.equal({
      description: 'Hi\n\n**Pictures**\n\nNone.',
      people: [{name: 'Board', description: 'Five people.'}],
    });
    expect(report.at(-1)).to.deep.equal({text: 'None.', became: 'kept', where: '/description'});
  });

  it('can be one only: a list alone is read as the section of its element', () => {
    const of = (html: string, key: Key, title?: string) =>
      readSection(document.createRange().createContextualFragment(html), key, title);
    expect(of('<ul><li><a href="t">Tide</a> - news</ul>', 'mailingLists')).to.deep.equal({
      mailingLists: [{name: 'Tide', url: 't', description: 'news'}],
    });
    expect(of('<h3>A</h3><p>a<h3>B</h3><p>b', 'workingGroups')).to.deep.equal({
      workingGroups: [
        {name: 'A', description: 'a'},
        {name: 'B', description: 'b'},
      ],
    });
    expect(of('<h2>Ours</h2><p>Few.<ul><li><a href="a">A</a><li>Bee</ul>', 'initiatives')).to.deep.equal({
      initiatives: [{name: 'A', url: 'a'}, {name: 'Bee'}],
      sections: {initiatives: {heading: 'Ours', description: 'Few.'}},
    });
    expect(of('<h2>Ours</h2><p>None yet.', 'participate')).to.deep.equal({
      sections: {participate: {heading: 'Ours', description: 'None yet.'}},
    });
    expect(of('<ul><li>Ann Lee</ul>', 'people', 'People')).to.deep.equal({
      people: [{name: 'People', members: [{name: 'Ann Lee'}]}],
    });
    expect(of('<p>Write to <a href="mailto:a@b.example">us</a>.', 'contact')).to.deep.equal({
      contact: {description: 'Write to [us](mailto:a@b.example).', email: 'a@b.example'},
    });
    expect(of('<!-- nothing --> <script>1</script>', 'people')).to.equal(undefined);
  });
});

describe('items', () => {
  it('are rows of a table, terms of a list, and folded answers', () => {
    const table =
      '<table><tr><th>List<th>For<tr><td><a href="a">A</a><td>all<tr><td><a href="b">B</a><td>few</table>';
    expect(read(`<h2>Mailing lists</h2>${table}`).data).to.deep.equal({
      sections: {mailingLists: {heading: 'Mailing lists', description: 'List\n\nFor'}},
      mailingLists: [
        {name: 'A', url: 'a', description: 'all'},
        {name: 'B', url: 'b', description: 'few'},
      ],
    });
    expect(
      read(
        '<h2>Join</h2><dl><dt>Who?<dd>All.<dd>Really.</dl><details><summary>Cost?</summary>None.</details>',
      ).data?.participate,
    ).to.deep.equal([
      {name: 'Who?', description: 'All.\n\nReally.'},
      {name: 'Cost?', description: 'None.'},
    ]);
  });

  it('keep their nested lists, and a short entry without link is one', () => {
    expect(
      read('<h2>Projects</h2><ul><li>Rafts: old<ul><li>one<li><a href="2">two</a></ul></ul>').data
        ?.initiatives,
    ).to.deep.equal([{name: 'Rafts', description: 'old\n\none\n\n[two](2)'}]);
  });

  it('are headings below the section, unless these stand above several', () => {
    const {data} = read(
      '<h2>Working groups</h2><h3><a href="h">Hull</a></h3><p>Wood.</p><h4>Times</h4><p>Noon.</p><h3>Others</h3><ul><li><a href="s">Sail</a></ul>',
    );
    expect(data?.workingGroups).to.deep.equal([
      {name: 'Hull', url: 'h', description: 'Wood.\n\n**Times**\n\nNoon.'},
      {name: 'Sail', url: 's'},
    ]);
    expect(data?.sections?.['workingGroups']?.description).to.equal('**Others**');
  });

  it('are members under the heading of their group', () => {
    const {data} = read(
      '<h2>Council</h2><p>Elected.<ul><li>Ann Lee, chair<li><a href="b">Bo</a> (Acme)</ul><h2>Board</h2><ul><li>Cy</ul>',
    );
    expect(data?.people).to.deep.equal([
      {
        name: 'Council',
        description: 'Elected.',
        members: [
          {name: 'Ann Lee', description: 'chair'},
          {name: 'Bo', url: 'b', description: '(Acme)'},
        ],
      },
      {name: 'Board', members: [{name: 'Cy'}]},
    ]);
  });

  it('are not read from the contact section, which has an address', () => {
    expect(
      read('<h2>Contact</h2><p><a href="/c">Form</a> or <a href="mailto:us@x.example?subject=a">mail</a>')
        .data?.contact,
    ).to.deep.equal({
      description: '[Form](/c) or [mail](mailto:us@x.example?subject=a)',
      url: '/c',
      email: 'us@x.example',
    });
  });

  it('may be cards that are one link, or named by a picture', () => {
    expect(
      names(
        read(
          '<h2>Projects</h2><a href="a"><h3>Raft</h3><p>Old</p></a><p><a href="b"><img alt="Sail"></a> - new',
        ).data?.initiatives,
      ),
    ).to.deep.equal(['Raft', 'Sail']);
  });
});

describe('text', () => {
  it('keeps literal marks, tags and brackets as they look', () => {
    expect(read('<p>2 * 3, [a](b), `c`, \\d, &lt;i&gt; <a href="x (1)">[y]</a>').data?.description).to.equal(
      '2 \\* 3, \\[a\\](b), \\`c\\`, \\\\d, `<i>` [\\[y\\]](x%20(1))',
    );
  });
});
