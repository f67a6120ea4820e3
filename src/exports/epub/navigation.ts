/** The book’s table of contents, landmarks and list of printed pages (EPUB 3.3, §7). */
import { x } from 'xastscript';
import { messagesFor } from '../../model/messages/messages.ts';
import type { Paper } from '../../model/paper.ts';
import type { Block, Section } from '../../model/text.ts';
import { headingWords } from '../matter/printed-text.ts';
import { files, type TextFiles } from './epub-files.ts';
import type { Content } from './xhtml.ts';

export interface BackPage {
  file: string;
  title: string;
}

export function navigation(paper: Paper, { places, sections }: TextFiles, back: readonly BackPage[]): Content[] {
  const say = messagesFor(paper.meta.language);
  const link = (href: string, words: string, type?: string) => x('a', { href, 'epub:type': type }, words);
  const sectionsIn = (blocks: readonly Block[]) => blocks.filter((block) => block.type === 'section');
  const item = (section: Section): Content => {
    const below = sectionsIn(section.children);
    return x('li', [link(places.get(section.id) ?? '', headingWords(section) || section.id), ...(below.length > 0 ? [x('ol', below.map(item))] : [])]);
  };
  const [begins] = sections.values();
  const bibliography = back.find(({ file }) => file === files.bibliography);
  const landmarks = [
    link(files.titlePage, say.titlePage, 'titlepage'),
    link(files.contents, say.contents, 'toc'),
    ...(begins === undefined ? [] : [link(begins, say.startOfText, 'bodymatter')]),
    ...(bibliography ? [link(bibliography.file, bibliography.title, 'bibliography')] : []),
  ];
  return [
    x('nav', { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'contents.title' }, [
      x('h1', { id: 'contents.title' }, say.contents),
      x('ol', [...paper.sections.map(item), ...back.map(({ file, title }) => x('li', [link(file, title)]))]),
    ]),
    x('nav', { 'epub:type': 'landmarks', 'aria-label': say.landmarks, hidden: 'hidden' }, [
      x(
        'ol',
        landmarks.map((landmark) => x('li', [landmark])),
      ),
    ]),
    ...(paper.pages.length === 0
      ? []
      : [
          x('nav', { 'epub:type': 'page-list', role: 'doc-pagelist', 'aria-label': say.pageList, hidden: 'hidden' }, [
            x(
              'ol',
              paper.pages.map(({ node }) => x('li', [link(places.get(node.id) ?? '', node.label)])),
            ),
          ]),
        ]),
  ];
}
