import {expect} from 'chai';
import fc from 'fast-check';
import {parseRich, plainText, type Inline} from '../../src/document/rich-text.ts';

const strong = (...content: Inline[]): Inline => ({kind: 'strong', content});
const em = (...content: Inline[]): Inline => ({kind: 'em', content});
const code = (text: string): Inline => ({kind: 'code', content: [text]});
const link = (url: string, ...content: Inline[]): Inline => ({kind: 'link', url, content});

/** One paragraph, with neighbouring plain texts put together. */
const line = (text: string, base?: string): Inline[] => {
  const paragraphs = parseRich(text, base);
  expect(paragraphs).to.have.length(1);
  return paragraphs[0]!.reduce<Inline[]>((all, node) => {
    const last = all.at(-1);
    if (typeof node === 'string' && typeof last === 'string') all[all.length - 1] = last + node;
    else all.push(node);
    return all;
  }, []);
};

describe('A rich text', () => {
  it('has four inline forms', () => {
    expect(
      line('Read **the charter**, *please*, run `tide --up` and [write](https://tide.example/list).'),
    ).to.deep.equal([
      'Read ',
      strong('the charter'),
      ', ',
      em('please'),
      ', run ',
      code('tide --up'),
      ' and ',
      link('https://tide.example/list', 'write'),
      '.',
    ]);
  });

  it('has a paragraph for each block between blank lines, and none where there are no words', () => {
    expect(parseRich('one\n\ntwo\r\n \t\r\nthree\nstill three')).to.deep.equal([
      ['one'],
      ['two'],
      ['three\nstill three'],
    ]);
    expect(parseRich('\n\n one \n\n\n\n')).to.deep.equal([['one']]);
    for (const nothing of ['', ' ', '\n\n']) expect(parseRich(nothing)).to.deep.equal([]);
  });

  it('does not let a form reach over the end of a paragraph', () => {
    expect(parseRich('**one\n\ntwo**')).to.deep.equal([['**one'], ['two**']]);
    expect(parseRich('[one\n\ntwo](https://tide.example/)')).to.have.length(2);
  });

  it('may have a form over the end of a line', () => {
    expect(line('**one\ntwo**')).to.deep.equal([strong('one\ntwo')]);
    expect(line('[one\ntwo](https://tide.example/)')).to.deep.equal([
      link('https://tide.example/', 'one\ntwo'),
    ]);
  });

  it('may nest emphasis, code and links', () => {
    expect(line('**very *very* `big`**')).to.deep.equal([strong('very ', em('very'), ' ', code('big'))]);
    expect(line('[the **whole** `list`](https://tide.example/)')).to.deep.equal([
      link('https://tide.example/', 'the ', strong('whole'), ' ', code('list')),
    ]);
    expect(line('**[write](https://tide.example/)**')).to.deep.equal([
      strong(link('https://tide.example/', 'write')),
    ]);
    expect(line('*not **yet** here*, *or **now***')).to.deep.equal([
      em('not ', strong('yet'), ' here'),
      ', ',
      em('or ', strong('now')),
    ]);
    expect(line('*[write](https://tide.example/) soon*')).to.deep.equal([
      em(link('https://tide.example/', 'write'), ' soon'),
    ]);
  });

  it('reads nothing inside code', () => {
    expect(line('`**a** [b](https://tide.example/) \\*`')).to.deep.equal([
      code('**a** [b](https://tide.example/) \\*'),
    ]);
  });

  it('shows a mark behind a backslash as it is, and any other backslash too', () => {
    expect(line('\\*a\\* \\`b\\` \\[c\\](https://tide.example/) \\\\')).to.deep.equal([
      '*a* `b` [c](https://tide.example/) \\',
    ]);
    expect(line('C:\\tide \\_')).to.deep.equal(['C:\\tide \\_']);
    expect(line('**a \\** b**')).to.deep.equal([strong('a ', '*', '* b')]);
    expect(line('[a \\] b](https://tide.example/)')).to.deep.equal([
      link('https://tide.example/', 'a ', ']', ' b'),
    ]);
  });

  it('leaves marks alone that open or close nothing', () => {
    for (const text of [
      '2 * 3 * 4',
      'a ** b ** c',
      'a *b * c',
      '**',
      '****',
      '[a] (b)',
      '[a](b',
      '[](b)',
      '`',
      '``',
      '*',
      '* item',
    ])
      expect(line(text), text).to.deep.equal([text]);
  });
});

describe('A link in a rich text', () => {
  it('is resolved against the document', () => {
    expect(line('[log](../log)', 'https://tide.example/a/b')).to.deep.equal([
      link('https://tide.example/log', 'log'),
    ]);
  });

  it('may have parentheses in its address', () => {
    expect(line('([tide](https://tide.example/a_(b)_c))')).to.deep.equal([
      '(',
      link('https://tide.example/a_(b)_c', 'tide'),
      ')',
    ]);
  });

  it('keeps its label and its address as text when it may not be opened', () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'ftp://tide.example/', 'no-base', ''])
      expect(line(`see [the **log**](${address}).`), address).to.deep.equal([
        'see the ',
        strong('log'),
        ` (${address}).`,
      ]);
  });

  it('holds no other link, whatever its label says', () => {
    const hasLink = (nodes: readonly Inline[], isInside: boolean): boolean =>
      nodes.some(
        node =>
          typeof node !== 'string' &&
          ((node.kind === 'link' && isInside) || hasLink(node.content, isInside || node.kind === 'link')),
      );
    for (const text of [
      '[a [b](https://b.example/) c](https://a.example/)',
      '[**[b](https://b.example/)**](https://a.example/)',
    ])
      expect(hasLink(line(text), false), text).to.equal(false);
  });
});

describe('The plain words of a rich text', () => {
  it('are without marks, with one space between paragraphs', () => {
    expect(plainText('**One** [two](https://tide.example/)\n\n`three` \\*four\\*')).to.equal(
      'One two three *four*',
    );
    expect(plainText('')).to.equal('');
    expect(plainText('see [log](../log)', 'https://tide.example/a/')).to.equal('see log');
  });
});

describe('Any rich text', () => {
  const marks = fc.constantFrom(
    ...Array.from('*`[]()\\ \nab:'),
    '**',
    '](',
    '\n\n',
    '](https://a.example/',
    '](javascript:a',
  );
  const anyText = fc.oneof(fc.string({unit: marks, maxLength: 60}), fc.string({unit: 'binary'}));
  const base = 'https://tide.example/';

  const visit = (nodes: readonly Inline[], see: (node: Exclude<Inline, string>) => void): void => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      see(node);
      visit(node.content, see);
    }
  };

  it('is read without an error, and every link in it has passed the gate', () => {
    fc.assert(
      fc.property(anyText, text => {
        visit(parseRich(text, base).flat(), node => {
          if (node.kind === 'link')
            expect(new URL(node.url).protocol).to.match(/^(https?|mailto|tel|ircs?):$/);
        });
      }),
      {numRuns: 3000},
    );
  });

  it('loses no letter: what is not among its words is in the address of a link', () => {
    const letters = (from: string): number => from.match(/[a-z]/g)?.length ?? 0;
    const pieces = fc.constantFrom(
      ...Array.from('*`[]()\\ \nab:'),
      '**',
      '](',
      '\n\n',
      '](HTTPS://1/',
      '](a:',
      '[a](b)',
    );
    fc.assert(
      fc.property(fc.string({unit: pieces, maxLength: 60}), text => {
        let found = letters(plainText(text, 'https://1/'));
        visit(parseRich(text, 'https://1/').flat(), node => {
          if (node.kind === 'link') found += letters(node.url.replace(/^https:/, ''));
        });
        expect(found).to.equal(letters(text));
      }),
      {numRuns: 5000},
    );
  });

  it('keeps its words in order', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const wrap = fc.constantFrom(['', ''], ['**', '**'], ['*', '*'], ['`', '`'], ['[', '](javascript:0)']);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, wrap), {minLength: 1}), pieces => {
        const text = pieces.map(([piece, [open, close]]) => open + piece + close).join(' ');
        expect(plainText(text).replaceAll(' (javascript:0)', '')).to.equal(
          pieces.map(([piece]) => piece).join(' '),
        );
      }),
    );
  });

  it('is read to its end at its greatest length, whatever it repeats', () => {
    const pieces = [
      '[',
      '*',
      '`',
      '**a',
      '[a](',
      '[a](b(',
      '\\',
      '\\*',
      '**\\',
      '*a ',
      '[**',
      '![]()',
      '()',
      '***',
      '**a*',
      '*a **b** ',
      '*a**b**',
      '[a](()',
    ];
    for (const piece of pieces) {
      const text = piece.repeat(20_000 / piece.length);
      for (const whole of [text, `**${text}`, `*${text}`, `[a](${text}`, `[${text}`, `${text}**`])
        expect(plainText(whole).split('a').length, piece).to.equal(whole.split('a').length);
    }
  });
});
