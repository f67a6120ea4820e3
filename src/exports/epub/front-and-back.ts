/** The pages around the text: title page, works cited, the account of the edition, the index. */
import { x } from 'xastscript';
import { type Change, listChanges } from '../../edition/papers/changes.ts';
import { dateOf } from '../../model/date.ts';
import { formatDate } from '../../model/dates-in-words.ts';
import { labelAndPage } from '../../model/labels.ts';
import { type Messages, messagesFor } from '../../model/messages/messages.ts';
import type { RecordLine } from '../../model/record-lines.ts';
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
  const { above, title, authors, below, record } = arrangeTitlePage(context.paper);
  const elements: Partial<Record<TitleLine['role'], string>> = { title: 'h1' };
  const roles: Partial<Record<TitleLine['role'], string>> = { subtitle: 'doc-subtitle' };
  const line = ({ role, text }: TitleLine) => x(elements[role] ?? 'p', { class: role, role: roles[role] }, tidy(text));
  const address = webAddress(context);
  const say = messagesFor(context.paper.meta.language);
  return [
    x('section', { class: 'title-page', 'epub:type': 'titlepage' }, [
      x('header', above.map(line)),
      ...title.map(line),
      x('hr'),
      ...authors.map(line),
      x('footer', [
        ...below.map(line),
        ...record.map(recordLine),
        x('p', { class: 'imprint' }, [`${say.digitalEdition(currentVersion(context.paper).version)}. `, web(address)]),
      ]),
    ]),
  ];
}

const recordLine = ({ kind, words, link }: RecordLine) =>
  x('p', { class: kind }, [tidy(words), ...(link ? [' ', x('a', { href: link.url }, link.words)] : [])]);

const entryContent = (node: EntryNode): Content[] => {
  if (typeof node === 'string') return linkedWords(node);
  const inner = node.children.flatMap(entryContent);
  return [node.mark === 'small-caps' ? x('span', { class: 'small-caps' }, inner) : x(node.mark, inner)];
};

export function bibliographyPage(works: readonly WorkCited[], { places }: TextFiles, say: Messages): Content[] {
  const hrefTo = (id: string) => hrefFrom(files.bibliography, places.get(id) ?? '');
  return [
    x('section', { 'epub:type': 'bibliography', role: 'doc-bibliography', 'aria-labelledby': 'works-cited.title' }, [
      x('h1', { id: 'works-cited.title' }, say.references),
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
  const { source, principles = [], edition, language } = paper.meta;
  const say = messagesFor(language);
  const changes = listChanges(paper);
  const hrefTo = (id: string) => hrefFrom(files.edition, places.get(id) ?? '');
  return [
    x('section', { 'aria-labelledby': 'edition.title' }, [
      x('h1', { id: 'edition.title' }, say.aboutEdition),
      x('h2', say.howToCite),
      x('p', parseEntry(formatPaper(context).html).flatMap(entryContent)),
      x('p', say.numbersAtEnd),
      ...(paper.rights === undefined ? [] : [x('p', { class: 'rights' }, tidy(paper.rights))]),
      x('h2', say.source),
      x('p', source ? tidy(source.description) : say.noCopyText),
      ...(principles.length > 0
        ? [
            x('h2', say.principles),
            x(
              'ul',
              principles.map((principle) => x('li', tidy(principle))),
            ),
          ]
        : []),
      ...(changes.length > 0
        ? [
            x('h2', say.emendations),
            x(
              'ul',
              { class: 'changes' },
              changes.map((change, index) => changeItem(change, index, hrefTo, language)),
            ),
          ]
        : []),
      x('h2', say.versions),
      x(
        'ul',
        edition.map(({ version, date, changes: what }) => x('li', `${say.list([version, formatDate(dateOf(date), language)])}. ${tidy(what)}`)),
      ),
      x('p', [`${say.proofAt} `, web(webApparatusAddress(context))]),
    ]),
  ];
}

function changeItem({ kind, passage, was, now, why }: Change, index: number, hrefTo: (id: string) => string, language: string): Content {
  const say = messagesFor(language);
  const place = x('a', { href: hrefTo(passage.id) }, labelAndPage(passage, language));
  const reading = now ? x('ins', kind === 'supplied' ? `⟨${tidy(now)}⟩` : tidy(now)) : say.leftOut;
  const copyText = was ? [`${say.copyTextHas} `, x('del', tidy(was))] : [say.notInCopyText];
  return x('li', { id: changeId(index) }, [place, ': ', reading, '; ', ...copyText, '. ', tidy(why)]);
}

export function indexPage(parts: readonly IndexPart[], { places }: TextFiles, say: Messages): Content[] {
  const hrefTo = (id: string) => hrefFrom(files.index, places.get(id) ?? '');
  return [
    x('section', { role: 'doc-index', 'aria-labelledby': 'index.title' }, [
      x('h1', { id: 'index.title' }, say.indexOfNames),
      x('p', say.indexPages),
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
