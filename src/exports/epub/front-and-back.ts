/** The pages around the text: title page, works cited, the account of the edition, the index. */
import { x } from 'xastscript';
import { type Change, listChanges } from '../../edition/papers/changes.ts';
import { dateOf, formatDate } from '../../model/date.ts';
import { labelAndPage } from '../../model/labels.ts';
import type { ExportContext } from '../exporter.ts';
import { webAddress, webApparatusAddress } from '../matter/addresses.ts';
import type { IndexPart } from '../matter/name-index.ts';
import { type EntryNode, parseEntry } from '../matter/phrasing.ts';
import { currentVersion, tidy } from '../matter/printed-text.ts';
import { arrangeTitlePage, type TitleLine } from '../matter/title-page.ts';
import { formatPaper, type WorkCited } from '../matter/works-cited.ts';
import { files, hrefFrom, type TextFiles } from './epub-files.ts';
import { changeId } from './text-to-xhtml.ts';
import { type Content, linkedWords } from './xhtml.ts';

const web = (address: string): Content => x('a', { href: address }, address);

export function titlePage(context: ExportContext): Content[] {
  const { above, title, authors, below } = arrangeTitlePage(context.paper);
  const elements: Partial<Record<TitleLine['role'], string>> = { title: 'h1' };
  const roles: Partial<Record<TitleLine['role'], string>> = { subtitle: 'doc-subtitle' };
  const line = ({ role, text }: TitleLine) => x(elements[role] ?? 'p', { class: role, role: roles[role] }, tidy(text));
  const address = webAddress(context);
  return [
    x('section', { class: 'title-page', 'epub:type': 'titlepage' }, [
      x('header', above.map(line)),
      ...title.map(line),
      x('hr'),
      ...authors.map(line),
      x('footer', [...below.map(line), x('p', { class: 'imprint' }, [`Digital edition, version ${currentVersion(context.paper).version}. `, web(address)])]),
    ]),
  ];
}

const entryContent = (node: EntryNode): Content[] => {
  if (typeof node === 'string') return linkedWords(node);
  const inner = node.children.flatMap(entryContent);
  return [node.mark === 'small-caps' ? x('span', { class: 'small-caps' }, inner) : x(node.mark, inner)];
};

export function bibliographyPage(works: readonly WorkCited[], { places }: TextFiles): Content[] {
  const hrefTo = (id: string) => hrefFrom(files.bibliography, places.get(id) ?? '');
  return [
    x('section', { 'epub:type': 'bibliography', role: 'doc-bibliography', 'aria-labelledby': 'works-cited.title' }, [
      x('h1', { id: 'works-cited.title' }, 'References'),
      x(
        'ul',
        { class: 'works' },
        works.map(({ key, formatted, references }) =>
          x('li', { id: key }, [
            ...parseEntry(formatted.html).flatMap(entryContent),
            ' ',
            x(
              'span',
              { class: 'places' },
              references.flatMap(({ node, passage }, i) => [
                ...(i > 0 ? [', '] : []),
                x('a', { href: hrefTo(node.id) }, node.locator ? `${passage.label}, ${node.locator}` : passage.label),
              ]),
            ),
          ]),
        ),
      ),
    ]),
  ];
}

export function editionPage(context: ExportContext, { places }: TextFiles): Content[] {
  const { paper } = context;
  const { source, principles = [], edition } = paper.meta;
  const changes = listChanges(paper);
  const hrefTo = (id: string) => hrefFrom(files.edition, places.get(id) ?? '');
  return [
    x('section', { 'aria-labelledby': 'edition.title' }, [
      x('h1', { id: 'edition.title' }, 'About this edition'),
      x('h2', 'How to cite'),
      x('p', parseEntry(formatPaper(context).html).flatMap(entryContent)),
      x('p', 'The number at the end of a paragraph leads to it on the web, where its address can be copied.'),
      ...(paper.rights === undefined ? [] : [x('p', { class: 'rights' }, tidy(paper.rights))]),
      x('h2', 'Source'),
      x('p', source ? tidy(source.description) : 'The edition was written directly; there is no copy text to compare it with.'),
      ...(principles.length > 0
        ? [
            x('h2', 'Principles'),
            x(
              'ul',
              principles.map((principle) => x('li', tidy(principle))),
            ),
          ]
        : []),
      ...(changes.length > 0
        ? [
            x('h2', 'Emendations and supplied words'),
            x(
              'ul',
              { class: 'changes' },
              changes.map((change, index) => changeItem(change, index, hrefTo)),
            ),
          ]
        : []),
      x('h2', 'Versions'),
      x(
        'ul',
        edition.map(({ version, date, changes: what }) => x('li', `${version}, ${formatDate(dateOf(date))}. ${tidy(what)}`)),
      ),
      x('p', ['The proof that nothing was lost: ', web(webApparatusAddress(context))]),
    ]),
  ];
}

function changeItem({ kind, passage, was, now, why }: Change, index: number, hrefTo: (id: string) => string): Content {
  const place = x('a', { href: hrefTo(passage.id) }, labelAndPage(passage));
  const reading = now ? x('ins', kind === 'supplied' ? `⟨${tidy(now)}⟩` : tidy(now)) : 'left out';
  const copyText = was ? ['copy text ', x('del', tidy(was))] : ['nothing in the copy text'];
  return x('li', { id: changeId(index) }, [place, ': ', reading, '; ', ...copyText, '. ', tidy(why)]);
}

export function indexPage(parts: readonly IndexPart[], { places }: TextFiles): Content[] {
  const hrefTo = (id: string) => hrefFrom(files.index, places.get(id) ?? '');
  return [
    x('section', { role: 'doc-index', 'aria-labelledby': 'index.title' }, [
      x('h1', { id: 'index.title' }, 'Index of names'),
      x('p', 'The numbers are those of the printed pages.'),
      ...parts.flatMap(({ heading, entries }) => [
        x('h2', heading),
        x(
          'ul',
          { class: 'index' },
          entries.map(({ key, heading: words, locators }) =>
            x('li', { id: key }, [
              tidy(words),
              ' ',
              ...locators.flatMap(({ id, label }, i) => [...(i > 0 ? [', '] : []), x('a', { href: hrefTo(id) }, label)]),
            ]),
          ),
        ),
      ]),
    ]),
  ];
}
