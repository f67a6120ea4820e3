import { describe, expect, it } from 'vitest';
import type { NodeType } from '../../model/text.ts';
import { names, readFixture, works } from './paper.fixture.ts';
import { teiBody } from './tei.ts';
import { serialise } from './xml.ts';

const bodyOf = (section: string) => serialise(teiBody(readFixture({ sections: [section], works, names })).children);
const one = (text: string) => bodyOf(`# One\n\n${text}\n`);

const note = (words: string) => `Called.[^1]\n\n[^1]: ${words}\n`;

/** What each kind of node becomes: the text, and what must stand in its TEI. */
const cases: Record<NodeType, [text: string, xml: string][]> = {
  section: [['Words.', '<div type="section" xml:id="one"><head>One</head><p xml:id="one-p1" n="1">Words.</p></div>']],
  heading: [['## II. *Two*\n\nWords.', '<div type="section" xml:id="one-2" n="II"><head>II. <hi rend="italic">Two</hi></head>']],
  paragraph: [['First.\n\nSecond.', '<p xml:id="one-p1" n="1">First.</p><p xml:id="one-p2" n="2">Second.</p>']],
  blockquote: [['> Said.\n>\n> Again.', '<quote xml:id="one-p1" n="1"><p>Said.</p><p>Again.</p></quote>']],
  list: [
    ['- a\n- b', '<list xml:id="one-p1" n="1" rend="bulleted"><item><p>a</p></item><item><p>b</p></item></list>'],
    ['3. a\n4. b', '<list xml:id="one-p1" n="1" rend="numbered"><item n="3"><p>a</p></item><item n="4"><p>b</p></item></list>'],
  ],
  listItem: [['- a\n\n  - b', '<item><p>a</p><list rend="bulleted"><item><p>b</p></item></list></item>']],
  note: [
    [note('Noted.'), '<p xml:id="one-p1" n="1">Called.<anchor type="noteref" xml:id="n1-call"/><note place="foot" xml:id="n1" n="1"><p>Noted.</p></note></p>'],
    [
      'Once,[^1] twice.[^1]\n\n[^1]: Noted.',
      'Once,<anchor type="noteref" xml:id="n1-call"/><note place="foot" xml:id="n1" n="1"><p>Noted.</p></note> twice.<ref type="noteref" xml:id="n1-call-2" target="#n1" rend="superscript">1</ref></p>',
    ],
    [
      note('Quoted:\n\n    > Said.\n\n    - a'),
      '<note place="foot" xml:id="n1" n="1"><p>Quoted:</p><quote><p>Said.</p></quote><list rend="bulleted"><item><p>a</p></item></list></note>',
    ],
  ],
  figure: [
    [
      '<Figure src="quays.png" alt="A plan.">The *quays*.</Figure>',
      '<figure xml:id="one-fig1" n="1"><graphic url="https://example.org/papers/marlow-1999/figures/quays.png" mimeType="image/png"/><head>The <hi rend="italic">quays</hi>.</head><figDesc xml:lang="en-GB">A plan.</figDesc></figure>',
    ],
  ],
  table: [
    [
      '| a | b |\n|---|--:|\n| 1 | 2 |',
      '<table xml:id="one-tab1" n="1" rows="2" cols="2"><row role="label"><cell>a</cell><cell>b</cell></row><row><cell>1</cell><cell>2</cell></row></table>',
    ],
  ],
  tableRow: [['| a |\n|---|', '<row role="label"><cell>a</cell></row>']],
  tableCell: [['| *a* |\n|---|', '<cell><hi rend="italic">a</hi></cell>']],
  caption: [
    ['<Table>\nThe quays.\n\n| a |\n|---|\n</Table>', 'cols="1"><head>The quays.</head><row role="label">'],
    ['<Table>\n| a |\n|---|\n\nThe quays.\n</Table>', '</row><trailer>The quays.</trailer></table>'],
  ],
  foreign: [['So <Foreign lang="ja">開国</Foreign>.', 'So <foreign xml:lang="ja">開国</foreign>.']],
  ruby: [['So <Ruby reading="かいこく">開国</Ruby>.', 'So <ruby><rb>開国</rb><rt>かいこく</rt></ruby>.']],
  text: [['Fish &amp; chips &lt; “that”.', 'Fish &amp; chips &lt; “that”.']],
  emphasis: [
    ['So *it* is.', 'So <hi rend="italic">it</hi> is.'],
    ['In *Harbour Review*.', 'In <title ref="#name.harbour-review" rend="italic">Harbour Review</title>.'],
    ['<Cite work="lund-1998">Lund, *Harbour Review*</Cite>.', '<title ref="#name.harbour-review" level="j" rend="italic">Harbour Review</title>'],
    [
      '<Cite work="everything-2001">in *Harbours of the North*, *ibid.*</Cite>.',
      'in <title level="m" rend="italic">Harbours of the North</title>, <hi rend="italic">ibid.</hi></bibl>',
    ],
  ],
  strong: [['So **it** is.', '<hi rend="bold">it</hi>']],
  link: [
    ['See [this](https://example.org/?a=1&b=2).', '<ref target="https://example.org/?a=1&amp;b=2">this</ref>'],
    ['See [this](<https://example.org/a b%>).', '<ref target="https://example.org/a%20b%25">this</ref>'],
    ['See [this](#one-p1).', '<ref target="#one-p1">this</ref>'],
  ],
  break: [['One\\\ntwo.', 'One<lb/>two.']],
  noteref: [
    [
      '## *Two*[^1]\n\nWords.\n\n[^1]: Noted.\n',
      '</hi><anchor type="noteref" xml:id="n1-call"/><note place="foot" xml:id="n1" n="1"><p>Noted.</p></note></head>',
    ],
  ],
  cite: [
    ['<Cite work="lund-1998">A survey</Cite>.', '<bibl xml:id="one-p1-c1" type="full" corresp="#work.lund-1998">A survey</bibl>.'],
    [
      note('<Cite work="lund-1998" form="short" locator="p. 4">A survey, p. 4, here</Cite>.'),
      '<bibl xml:id="n1-c1" type="short" corresp="#work.lund-1998">A survey, <citedRange unit="page" from="4" to="4">p. 4</citedRange>, here</bibl>',
    ],
    [
      '<Cite work="lund-1998" locator="paras. 3 and 5–7">A, paras. 3 and 5–7</Cite>.',
      'A, <citedRange unit="paragraph" from="3" to="3">paras. 3</citedRange> and <citedRange unit="paragraph" from="5" to="7">5–7</citedRange></bibl>',
    ],
    ['<Cite work="lund-1998" locator="pp. 105–13">A, pp. 105–13</Cite>.', '<citedRange unit="page" from="105" to="113">pp. 105–13</citedRange>'],
    [
      '<Cite work="lund-1998" locator="pp. 4–5">A, pp. 4-<Page n="2" />5</Cite>.',
      '<citedRange unit="page" from="4" to="5">pp. 4-<pb n="2" xml:id="page-2"/>5</citedRange>',
    ],
    [
      '<Cite work="lund-1998" locator="p. 4">p. 4 of p. 44 and *p. 4*</Cite>.',
      '>p. 4 of p. 44 and <citedRange unit="page" from="4" to="4"><hi rend="italic">p. 4</hi></citedRange></bibl>',
    ],
    [
      '<Cite work="lund-1998" locator="p. 4">A *survey, p. 4*</Cite>.',
      '>A <hi rend="italic">survey, p. 4</hi><citedRange unit="page" from="4" to="4"/></bibl>',
    ],
    ['<Cite work="lund-1998" locator="somewhere">A, somewhere</Cite>.', '>A, somewhere</bibl>'],
  ],
  page: [['Mid <Page n="2" />page.', 'Mid <pb n="2" xml:id="page-2"/>page.']],
  emend: [
    ['The <Emend was="fat" why="A letter.">fact</Emend> is.', '<choice xml:id="emend.1"><sic>fat</sic><corr>fact</corr></choice>'],
    ['The <Emend was="" why="A word.">fact</Emend> is.', '<choice xml:id="emend.1"><sic/><corr>fact</corr></choice>'],
  ],
  supplied: [
    [
      'Called.<Supplied why="Lost.">[^1]</Supplied>\n\n[^1]: Noted.',
      '<supplied xml:id="supplied.1" reason="lost-in-copy-text"><anchor type="noteref" xml:id="n1-call"/><note ',
    ],
  ],
  styled: [
    ['2<sup>nd</sup> <SmallCaps>nato</SmallCaps>', '2<hi rend="superscript">nd</hi> <hi rend="small-caps">nato</hi>'],
    ['<Strike>so</Strike> it', '<hi rend="strikethrough">so</hi>'],
  ],
  inlineCode: [['So `a*b`.', 'So <code>a*b</code>.']],
  math: [
    ['So <Math tex="a<b" />.', 'So <formula notation="TeX" rend="inline">a&lt;b</formula>.'],
    [
      '<Math display tex="a" label="(1)" />',
      '<ab type="formula"><formula notation="TeX" xml:id="one-eq1" n="1" rend="display">a</formula> <seg type="label">(1)</seg></ab>',
    ],
  ],
  gap: [['So <Gap reason="torn off" extent="a word" />.', 'So <gap xml:id="gap.1" reason="torn off" extent="a word"/>.']],
  withdrawn: [
    ['<Withdrawn why="Wrong." />', '<ab type="withdrawn" xml:id="one-p1" n="1"/>'],
    ['Words.\n\n<Withdrawn movedTo="one-p1" />', '<ab type="withdrawn" xml:id="one-p2" n="2" corresp="#one-p1"/>'],
  ],
  omitted: [['So <Omitted why="Twice.">the</Omitted> it.', 'So <choice xml:id="omitted.1"><sic>the</sic><corr/></choice> it.']],
  label: [['- (a) it\n- (b) he', '<list xml:id="one-p1" n="1" rend="labelled"><item><p><label>(a)</label> it</p></item>']],
  legend: [['<Table>\n| a |\n|---|\n\n<Source>Board.</Source>\n</Table>', '</row><note type="source">Board.</note></table>']],
  code: [['```js\na\n  b\n```', '<ab type="code" xml:id="one-p1" n="1"><code xml:space="preserve" lang="js">a\n  b</code></ab>']],
  thematicBreak: [['So.\n\n---\n\nIt.', '<milestone unit="section" rend="rule"/>']],
  verse: [['<Verse>\na\n  b\n</Verse>', '<quote type="verse" xml:id="one-p1" n="1"><lg><l>a</l><l rend="indent1">b</l></lg></quote>']],
  stanza: [['<Verse>\na\n\nb\n</Verse>', '<lg><l>a</l></lg><lg><l>b</l></lg>']],
  verseLine: [['<Verse>\n*a\nb*\n</Verse>', '<l><hi rend="italic">a</hi></l><l><hi rend="italic">b</hi></l>']],
  epigraph: [
    [
      '<Epigraph>\na\n\n<Attribution>b</Attribution>\n</Epigraph>',
      '<quote type="epigraph" xml:id="one-p1" n="1"><p>a</p><ab type="attribution">b</ab></quote>',
    ],
  ],
  attribution: [['> a\n>\n> <Attribution>b</Attribution>', '<p>a</p><ab type="attribution">b</ab></quote>']],
  setOff: [['<Signature>\na\nb\n</Signature>', '<ab type="signature" xml:id="one-p1" n="1">a<lb/>b</ab>']],
  definitions: [['a\n: b\n: c', '<list type="gloss" xml:id="one-p1" n="1"><label>a</label><item><p>b</p><p>c</p></item></list>']],
  term: [['*a*\n: b', '<label><hi rend="italic">a</hi></label>']],
  description: [['a\n: *b*', '<item><p><hi rend="italic">b</hi></p></item>']],
  name: [
    ['Inga Lund came.', '<persName ref="#name.lund-inga">Inga Lund</persName> came.'],
    ['The Port Authority (PA) of Bergen.', '<orgName ref="#name.port-authority">PA</orgName>) of <placeName ref="#name.bergen">Bergen</placeName>.'],
    ['A spring tide.', '<rs ref="#name.spring-tide" type="term">spring tide</rs>'],
    ['The Bergen Convention.', '<name ref="#name.bergen-convention" type="agreement">Bergen Convention</name>'],
    ['Harbour Review.', '<rs ref="#name.harbour-review" type="publication">Harbour Review</rs>'],
    [
      'So <Name ref="lund-inga"><Cite work="lund-1998">she</Cite> wrote</Name>.',
      '<seg type="mention" corresp="#name.lund-inga"><bibl xml:id="one-p1-c1" type="full" corresp="#work.lund-1998">she</bibl> wrote</seg>',
    ],
  ],
};

describe.each(Object.entries(cases))('%s', (_type, examples) => {
  it.each(examples)('%s', (text, xml) => expect(one(text)).toContain(xml));
});

describe('the text', () => {
  it('faults on a name and a work that no register has', () => {
    expect(() => one('So <Name ref="nobody">they</Name> say.')).toThrow('Unexpected name “nobody”');
    expect(() => one('So <Cite work="nothing">it</Cite> says.')).toThrow('Unexpected work “nothing”');
  });
  it('is never asked for a heading in a quotation, which TEI cannot hold', () => expect(() => one('> ## Two\n>\n> Words.')).toThrow('heading-between-blocks'));
});
