/** What stands around the text: works cited, the account of the edition, the index, the colophon. */

import { type Change, listChanges } from '../../edition/papers/changes.ts';
import { dateOf, formatDate } from '../../model/date.ts';
import { labelAndPage } from '../../model/labels.ts';
import { countPages } from '../../model/printed-pages.ts';
import { array, block, call, quote } from '../../typst/typst-code.ts';
import type { ExportContext } from '../exporter.ts';
import { webAddress, webApparatusAddress } from '../matter/addresses.ts';
import { indexNames } from '../matter/name-index.ts';
import { type EntryMark, type EntryNode, parseEntry } from '../matter/phrasing.ts';
import { keepTogether, tidy } from '../matter/printed-text.ts';
import { formatPaper, listWorksCited } from '../matter/works-cited.ts';
import { pagesOf } from './text-facts.ts';
import { changeAnchor, labelOf, linkedWords, workAnchor } from './text-to-typst.ts';

export interface BackMatter {
  /** Those of the parts that there are. */
  headings: { id: string; words: string }[];
  code: string;
}

export function composeBackMatter(context: ExportContext): BackMatter {
  // With a colon, which no id of a text page has.
  const parts = [
    { id: 'back:works', words: 'References', code: worksCited(context) },
    { id: 'back:edition', words: 'About this edition', code: accountOfEdition(context) },
    { id: 'back:index', words: 'Index of names', code: nameIndex(context) },
  ].filter(({ code }) => code !== '');
  const set = parts.map(({ id, words, code }) => call('back-part', block([call('section-heading', 1, quote(id), 'none', quote(words), quote(words)), code])));
  return { headings: parts.map(({ id, words }) => ({ id, words })), code: call('back-matter', block(set)) };
}

const web = (address: string) => call('link', quote(address), quote(address));
const small = (text: string) => call('paragraph', false, false, quote(tidy(text)));

function worksCited(context: ExportContext): string {
  const entries = listWorksCited(context).map(({ key, formatted, references }) => {
    const places = references.map(({ node, passage }) =>
      call('link', labelOf(node.id), quote(passage.kind === 'note' ? keepTogether(passage.label) : passage.label)),
    );
    return call('work-entry', quote(workAnchor(key)), block(parseEntry(formatted.html).map(entryCode)), array(places));
  });
  return entries.length === 0 ? '' : call('works-list', array(entries));
}

const markFunctions: Readonly<Record<EntryMark, string>> = { i: 'emph', b: 'strong', sup: 'super', sub: 'sub', 'small-caps': 'caps', span: '' };

function entryCode(node: EntryNode): string {
  if (typeof node === 'string') return linkedWords(node);
  const inner = block(node.children.map(entryCode));
  const name = markFunctions[node.mark];
  return name ? call(name, inner) : inner;
}

function accountOfEdition(context: ExportContext): string {
  const { source, principles = [], pages, edition } = context.paper.meta;
  const count = countPages(pages);
  const margins = 'The numbers in the left margin count the paragraphs of a section; each leads to its paragraph on the web.';
  const printed = `The paper has ${count} printed ${count === 1 ? 'page' : 'pages'}, whose numbers stand in the right margin where each begins; the pages of this file are counted as “PDF 1”. `;
  const changes = listChanges(context.paper).map((change, index) => changeEntry(change, index));
  return [
    minorHeading('source', 'Source'),
    small(source ? source.description : 'The edition was written directly; there is no copy text to compare it with.'),
    call('continued', quote((count > 0 ? printed : '') + margins)),
    ...pageList(context),
    ...(principles.length > 0
      ? [minorHeading('principles', 'Principles'), call('bulleted-list', array(principles.map((principle) => quote(tidy(principle)))))]
      : []),
    ...(changes.length > 0
      ? [
          minorHeading('changes', 'Emendations and supplied words'),
          small('Before the bracket stands the edition’s reading, after it the copy text’s.'),
          ...changes,
        ]
      : []),
    minorHeading('versions', 'Versions'),
    ...edition.map(({ version, date, changes: what }) => call('version-entry', quote(version), quote(formatDate(dateOf(date))), quote(tidy(what)))),
  ].join('; ');
}

/** Links to where the printed pages begin. By them, too, other files can name these places, as `paper.pdf#page-7`. */
function pageList({ paper }: ExportContext): string[] {
  const links = pagesOf(paper).map(({ id, label }) => call('link', labelOf(id), quote(label)));
  return links.length === 0 ? [] : [call('continued', block([quote('Printed pages: '), `${array(links)}.join([, ])`, quote('.')]))];
}

const minorHeading = (id: string, words: string) => call('minor-heading', quote(`back:${id}`), quote(words));

function changeEntry({ kind, passage, was, now, why }: Change, index: number): string {
  const place = call('link', labelOf(passage.id), quote(labelAndPage(passage)));
  const lemma = kind === 'supplied' ? `⟨${now}⟩` : now || 'left out';
  return call('change-entry', quote(changeAnchor(index)), place, quote(tidy(lemma)), was ? quote(tidy(was)) : 'none', quote(tidy(why)));
}

function nameIndex(context: ExportContext): string {
  const parts = indexNames(context).map(({ heading, entries }, i) => [
    minorHeading(`names-${i}`, heading),
    ...entries.map(({ heading: words, locators }) =>
      call('index-entry', quote(tidy(words)), array(locators.map(({ id, label }) => call('link', labelOf(id), quote(label))))),
    ),
  ]);
  if (parts.length === 0) return '';
  const lead = small('The numbers are those of the printed pages, which stand in the right margin.');
  return [lead, call('in-columns', block(parts.flat()))].join('; ');
}

/** How to cite, the notice of rights, and how the book was made: lines for the foot of the contents. */
export function colophonLines(context: ExportContext): string {
  const { paper } = context;
  const cite = block([quote('Cite as: '), ...parseEntry(formatPaper(context).html).map(entryCode)]);
  const lines = [
    cite,
    ...(paper.rights === undefined ? [] : [quote(tidy(paper.rights))]),
    block([
      quote('The text with its search, and the proof that nothing was lost: '),
      web(webAddress(context)),
      quote(' and '),
      web(webApparatusAddress(context)),
    ]),
    quote('Set in Literata, designed by TypeTogether, with Typst. The letters are under the SIL Open Font Licence.'),
  ];
  return array(lines);
}
