/** The whole book as Typst code: title page, contents, the text, and what stands behind it. */
import { nameOf } from '../../model/authors.ts';
import { coloursOf } from '../../model/colours.ts';
import { directionOf } from '../../model/direction.ts';
import { messagesFor } from '../../model/messages/messages.ts';
import type { RecordLine } from '../../model/record-lines.ts';
import { type Section, type TextNode, walk } from '../../model/text.ts';
import { template } from '../../typst/template.ts';
import { array, block, call, dictionary, quote } from '../../typst/typst-code.ts';
import type { ExportContext } from '../exporter.ts';
import { webAddress } from '../matter/addresses.ts';
import { currentVersion, headingWords, shorten, tidy } from '../matter/printed-text.ts';
import { arrangeTitlePage, type TitleLine } from '../matter/title-page.ts';
import { colophonLines, composeBackMatter } from './back-matter.ts';
import { textToTypst } from './text-to-typst.ts';

/** Needs `families`, the fonts in the order in which a character is looked for. For `loose`, see `gatherFacts`. */
export function bookToTypst(context: ExportContext, loose: ReadonlySet<string> = new Set()): string {
  const { paper } = context;
  const { language } = paper.meta;
  const say = messagesFor(language);
  const back = composeBackMatter(context);
  const headings = [...sectionTitles(context), ...back.headings.map(({ id, words }) => ({ id, full: quote(words), short: words }))];
  const titles = dictionary(Object.fromEntries(headings.map(({ id, full, short }) => [id, dictionary({ full, short: quote(short) })])));
  const author = quote(shorten(paper.meta.authors.map(nameOf).join(', '), 48));
  return [
    `#let accent = rgb(${quote(coloursOf(context.collection.record).light)})`,
    `#let rtl = ${directionOf(language) === 'rtl'}`,
    `#let printed-page(n) = ${aroundNumber(say.pageLabel)}`,
    `#let page-in-words(n) = ${aroundNumber(say.page)}`,
    template,
    `#let titles = ${titles}`,
    `#show: book.with(${documentFacts(context)})`,
    `#${titleLeaf(context)}`,
    `#${call('contents-leaf', 'titles', quote(say.contents), colophonLines(context))}`,
    `#${call('text-pages', author, 'titles', block([textToTypst(context, loose), back.code]))}`,
  ].join('\n');
}

/** What names something by its number, as code in which that is `n`. */
const aroundNumber = (name: (label: string) => string) =>
  name('\0')
    .split('\0')
    .map((words) => quote(words))
    .join(' + n + ');

interface HeadingTitle {
  id: string;
  /** Code. */
  full: string;
  /** For the running heads. */
  short: string;
}

function sectionTitles(context: ExportContext): HeadingTitle[] {
  const sections: Section[] = [];
  for (const { tree } of context.paper.files) {
    walk(tree, (node) => {
      if (node.type === 'section') sections.push(node);
    });
  }
  return sections.map((section) => {
    const heading = section.children.find((child) => child.type === 'heading');
    return { id: section.id, full: heading ? titleCode(heading) : '[]', short: shorten(headingWords(section), 60) };
  });
}

/** A heading’s words with their emphasis, without calls and page breaks. */
function titleCode(node: TextNode): string {
  if (node.type === 'text') return quote(node.value);
  if (node.type === 'break') return quote(' ');
  if (!('children' in node)) return '';
  const inner = block((node.children as TextNode[]).map(titleCode));
  return node.type === 'emphasis' || node.type === 'strong' ? call(node.type === 'emphasis' ? 'emph' : 'strong', inner) : inner;
}

function documentFacts({ paper }: ExportContext): string {
  const { authors, keywords = [], language, titlePage } = paper.meta;
  const { language: lang, region, script } = new Intl.Locale(language);
  return dictionary({
    title: quote(tidy(paper.title)),
    authors: array(authors.map((author) => quote(nameOf(author)))),
    keywords: array(keywords.map(quote)),
    description: quote([titlePage.kind, titlePage.occasion, titlePage.rights].filter(Boolean).join('. ')),
    lang: quote(lang),
    region: region === undefined ? 'none' : quote(region),
    script: script === undefined ? 'auto' : quote(script),
  });
}

const recordLine = ({ words, link }: RecordLine) =>
  block([quote(link ? `${tidy(words)} ` : tidy(words)), ...(link ? [call('link', quote(link.url), quote(link.words))] : [])]);

function titleLeaf(context: ExportContext): string {
  const { above, title, authors, below, record } = arrangeTitlePage(context.paper);
  const lines = (part: readonly TitleLine[]) => array(part.map(({ role, text }) => array([quote(role), quote(tidy(text))])));
  const imprint = block([
    quote(`${messagesFor(context.paper.meta.language).digitalEdition(currentVersion(context.paper).version)}. `),
    call('link', quote(webAddress(context)), quote(webAddress(context))),
  ]);
  return call('title-leaf', lines(above), lines(title), lines(authors), lines(below), array(record.map(recordLine)), imprint);
}
