/** What stands around the text: works cited, the account of the edition, the index, the colophon. */

import { type Change, listChanges } from '../../edition/papers/changes.ts';
import { dateOf } from '../../model/date.ts';
import { formatDate } from '../../model/dates-in-words.ts';
import { labelAndPage } from '../../model/labels.ts';
import { messagesFor } from '../../model/messages/messages.ts';
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
  const say = messagesFor(context.paper.meta.language);
  // With a colon, which no id of a text page has.
  const parts = [
    { id: 'back:works', words: say.references, code: worksCited(context) },
    { id: 'back:edition', words: say.aboutEdition, code: accountOfEdition(context) },
    { id: 'back:index', words: say.indexOfNames, code: nameIndex(context) },
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
  const { source, principles = [], pages, edition, language } = context.paper.meta;
  const say = messagesFor(language);
  const count = countPages(pages);
  const changes = listChanges(context.paper).map((change, index) => changeEntry(change, index, language));
  return [
    minorHeading('source', say.source),
    small(source ? source.description : say.noCopyText),
    call('continued', quote([...(count > 0 ? [say.pagesInMargin(count)] : []), say.numbersInMargin].join(' '))),
    ...pageList(context),
    ...(principles.length > 0
      ? [minorHeading('principles', say.principles), call('bulleted-list', array(principles.map((principle) => quote(tidy(principle)))))]
      : []),
    ...(changes.length > 0 ? [minorHeading('changes', say.emendations), small(say.lemma), ...changes] : []),
    minorHeading('versions', say.versions),
    ...edition.map(({ version, date, changes: what }) => call('version-entry', quote(version), quote(formatDate(dateOf(date), language)), quote(tidy(what)))),
  ].join('; ');
}

/** Links to where the printed pages begin. By them, too, other files can name these places, as `paper.pdf#page-7`. */
function pageList({ paper }: ExportContext): string[] {
  const links = pagesOf(paper).map(({ id, label }) => call('link', labelOf(id), quote(label)));
  return links.length === 0
    ? []
    : [call('continued', block([quote(`${messagesFor(paper.meta.language).printedPagesList} `), `${array(links)}.join([, ])`, quote('.')]))];
}

const minorHeading = (id: string, words: string) => call('minor-heading', quote(`back:${id}`), quote(words));

function changeEntry({ kind, passage, was, now, why }: Change, index: number, language: string): string {
  const place = call('link', labelOf(passage.id), quote(labelAndPage(passage, language)));
  const lemma = kind === 'supplied' ? `⟨${now}⟩` : now || messagesFor(language).leftOut;
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
  const lead = small(messagesFor(context.paper.meta.language).indexPagesInMargin);
  return [lead, call('in-columns', block(parts.flat()))].join('; ');
}

/** How to cite, the notice of rights, and how the book was made: lines for the foot of the contents. */
export function colophonLines(context: ExportContext): string {
  const { paper } = context;
  const say = messagesFor(paper.meta.language);
  const cite = block([quote(`${say.citeAs} `), ...parseEntry(formatPaper(context).html).map(entryCode)]);
  const lines = [
    cite,
    ...(paper.rights === undefined ? [] : [quote(tidy(paper.rights))]),
    block([quote(`${say.textAndProof[0]} `), web(webAddress(context)), quote(` ${say.textAndProof[1]} `), web(webApparatusAddress(context))]),
    quote(say.typeface),
  ];
  return array(lines);
}
