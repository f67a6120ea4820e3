import { describe, expect, it } from 'vitest';
import { readWorks } from './index.ts';

const read = (text: string) => {
  const found = readWorks(text);
  if (!found) throw new Error('No works were found.');
  return found;
};
const first = (text: string) => Object.values(read(text).works)[0];

describe('a file of works', () => {
  it.each([
    ['BibTeX', '% by hand\n@book{a, title={T}}'],
    ['RIS', '\ufeffTY  - BOOK\r\nTI  - T\r\nER  - \r\n'],
    ['CSL-JSON', ' [{"id":"a","type":"book","title":"T"}]'],
    [
      'EndNote XML',
      '<?xml version="1.0"?>\n<xml><records><record><ref-type name="Book">6</ref-type><titles><title>T</title></titles></record></records></xml>',
    ],
  ])('is known by its content: %s', (format, text) => {
    expect(read(text)).toMatchObject({ format, problems: [] });
    expect(first(text)).toEqual({ type: 'book', title: 'T' });
  });
  it.each(['', 'Dear reader, mail me@example.org', '<html><body>@book</body></html>'])('is none in “%s”', (text) => expect(readWorks(text)).toBeUndefined());
});

describe('typography', () => {
  it.each([
    ['The "Old" Quays', 'The “Old” Quays'],
    ["Revue d'Histoire", 'Revue d’Histoire'],
    ["The 'Old' Quays of '98", 'The ‘Old’ Quays of ’98'],
    ['"Quays" (and "Ports")', '“Quays” (and “Ports”)'],
    ["O'Neil's 'Tide'", 'O’Neil’s ‘Tide’'],
  ])('of %s', (title, set) => expect(first(`@book{a, title={${title}}}`)?.title).toBe(set));

  it.each([
    ['383-405', '383–405'],
    ['383--405', '383–405'],
    ['18:1--18:23', '18:1–18:23'],
    ['3-5, 8-9', '3–5, 8–9'],
    ['ix-xii', 'ix–xii'],
    ['12-1--12-9', '12-1–12-9'],
    ['S12-S15', 'S12–S15'],
    ['7', '7'],
  ])('of the pages %s', (pages, set) => expect(first(`@article{a, title={T}, journal={J}, pages={${pages}}}`)?.page).toBe(set));

  it('leaves codes as they are', () =>
    expect(first('@article{a, title={T}, journal={J}, doi={10.1000/S0022-0000(98)00034-9}, url={https://e.org/a-b?q="x"}}')).toMatchObject({
      DOI: '10.1000/S0022-0000(98)00034-9',
    }));
});

describe('BibTeX of other programs', () => {
  it.each([
    ['family=Gogh, given=Vincent, prefix=van, useprefix=true', [{ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }]],
    ['family=Humboldt, given=Wilhelm, prefix=von, useprefix=false', [{ family: 'Humboldt', given: 'Wilhelm von' }]],
    ['Lund, Inga and others', [{ family: 'Lund', given: 'Inga' }, { literal: 'others' }]],
    ['{{NASA}} and {European Commission. {Directorate}}', [{ literal: 'NASA' }, { literal: 'European Commission. Directorate' }]],
  ])('names %s', (author, names) => expect(first(`@book{a, title={T}, author={${author}}}`)?.author).toEqual(names));

  it('drops the particle where the entry says so', () =>
    expect(first('@book{a, title={T}, author={van Gogh, Vincent}, options={useprefix=false}}')?.author).toEqual([{ family: 'Gogh', given: 'Vincent van' }]));

  it.each([
    ['eprint={2101.00001}, archivePrefix={arXiv}, primaryClass={cs.DL}', 'https://arxiv.org/abs/2101.00001'],
    ['eprint={hep-th/9901001}', 'https://arxiv.org/abs/hep-th/9901001'],
    ['eprint={12345}, eprinttype={jstor}', 'https://www.jstor.org/stable/12345'],
    ['howpublished={\\url{https://e.org/x}}', 'https://e.org/x'],
    ['note={https://e.org/x}', 'https://e.org/x'],
  ])('address of %s', (fields, url) => {
    const { works, problems } = read(`@misc{a, title={T}, ${fields}}`);
    expect(works['a']).toEqual({ type: 'document', title: 'T', URL: url });
    expect(problems).toEqual([]);
  });
  it('says of an archive that it does not know', () => expect(read('@misc{a, title={T}, eprint={7}, eprinttype={attic}}').problems[0]?.message).toContain('7'));

  it('reads what an entry takes from another', () => {
    const { works, problems } = read(`@string{p = {Quay Press}}
@inproceedings{moe, author={Moe, Per}, title={Four}, crossref={Days}, pages={1--2}}
@incollection{dahl, author={Dahl, Eva}, title={Five}, crossref={ports}, date={2002}, xdata={x}}
@proceedings{days, title={Harbour Days}, subtitle={Papers}, editor={Lund, Inga}, year={2001}, publisher=p, doi={10.1000/whole}}
@collection{ports, title={Ports}, editor={Berg, Ole}, date={2001-05}}
@xdata{x, publisher={Other Press}}`);
    expect(problems).toEqual([]);
    expect(Object.keys(works)).toEqual(['moe', 'dahl', 'days', 'ports']);
    expect(works['moe']).toEqual({
      type: 'paper-conference',
      title: 'Four',
      author: [{ family: 'Moe', given: 'Per' }],
      editor: [{ family: 'Lund', given: 'Inga' }],
      'container-title': 'Harbour Days: Papers',
      issued: '2001',
      publisher: 'Quay Press',
      page: '1–2',
    });
    expect(works['dahl']).toMatchObject({ 'container-title': 'Ports', issued: '2002', publisher: 'Other Press' });
  });
  it('says of a whole that is not there, and of one that is itself', () =>
    expect(read('@inbook{a, title={T}, booktitle={B}, crossref={none}}\n@book{b, title={U}, crossref={b}}').problems).toHaveLength(2));

  it.each([
    ['@software{a, title={T}, version={2.1}}', { type: 'software', title: 'T', version: '2.1' }],
    ['@dataset{a, title={T}, publisher={P}}', { type: 'dataset', title: 'T', publisher: 'P' }],
    ['@mastersthesis{a, title={T}, school={S}}', { type: 'thesis', title: 'T', publisher: 'S', genre: 'Master’s thesis' }],
    ['@thesis{a, title={T}, type={phdthesis}}', { type: 'thesis', title: 'T', genre: 'PhD thesis' }],
    ['@unpublished{a, title={T}, note={In preparation}}', { type: 'manuscript', title: 'T', note: 'In preparation' }],
    [
      '@misc{a, title={A \\emph{Ship} and H$_2$O, $x^{10}$}, note={Accessed: 2020-02-03}}',
      { type: 'document', title: 'A <i>Ship</i> and H<sub>2</sub>O, x<sup>10</sup>', accessed: '2020-02-03' },
    ],
  ])('%s', (text, work) => expect(read(text)).toMatchObject({ works: { a: work }, problems: [] }));

  it('calls a work without title by what it is, and says so', () => {
    const { works, problems } = read(
      '@misc{a, author={Lund, Inga}, howpublished={Private communication.}, year={2006}}\n@book{b, author={Berg, Ole}, year={2007}}',
    );
    expect(Object.values(works).map(({ title }) => title)).toEqual(['[Private communication]', '[Untitled]']);
    expect(problems.map(({ line }) => line)).toEqual([1, 2]);
  });

  it('tells apart what many entries have alike', () =>
    expect(
      read('@misc{Key, title={T}, abstract={Long}, keywords={a}}')
        .problems.map(({ about }) => about)
        .sort(),
    ).toEqual(['field', 'field', 'key']));
});

describe('EndNote XML', () => {
  const record = (inner: string) => `<xml><records><record><ref-type name="Journal Article">17</ref-type>${inner}</record></records></xml>`;
  it('is read with its faces, dates, addresses and bodies', () => {
    const { works, problems } = read(
      record(`<contributors><authors><author><style face="normal">O'Neil, B.</style></author><author>European Commission,</author></authors></contributors>
        <titles><title><style face="normal">The wreck of the </style><style face="italic">Argo</style><style face="normal"> &amp; her crew</style></title></titles>
        <periodical><full-title>Harbour Review</full-title></periodical><pages>383-405</pages><volume>12</volume><number>3</number>
        <dates><year>1998</year><pub-dates><date>5 March</date></pub-dates></dates>
        <urls><related-urls><url>https://e.org/?a=1&amp;b=&#50;</url></related-urls></urls><electronic-resource-num>10.1000/x</electronic-resource-num>`),
    );
    expect(problems).toEqual([]);
    expect(Object.values(works)).toEqual([
      {
        type: 'article-journal',
        title: 'The wreck of the <i>Argo</i> & her crew',
        author: [{ family: 'O’Neil', given: 'B.' }, { literal: 'European Commission' }],
        'container-title': 'Harbour Review',
        page: '383–405',
        volume: '12',
        issue: '3',
        issued: '1998-03-05',
        URL: 'https://e.org/?a=1&b=2',
        DOI: '10.1000/x',
      },
    ]);
  });
  it.each([
    '<xml><records><record>',
    '<xml><records><record><titles><title>T',
    `<xml><records>${'<a>'.repeat(100_000)}`,
    '<!DOCTYPE x [<!ENTITY a "b">]><xml><records>&a;',
  ])('cut off or hostile does not throw: %s', (text) => expect(() => readWorks(text)).not.toThrow());
});
