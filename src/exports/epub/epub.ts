/** A paper as a book for reading devices: EPUB 3.3. */
import { strToU8 } from 'fflate';
import { x } from 'xastscript';
import { listChanges } from '../../edition/papers/changes.ts';
import { messagesFor } from '../../model/messages/messages.ts';
import { pictureType } from '../../model/picture.ts';
import { type SectionTree, walk } from '../../model/text.ts';
import type { ExportContext, Exporter } from '../exporter.ts';
import { indexNames } from '../matter/name-index.ts';
import { currentVersion, headingWords, tidy } from '../matter/printed-text.ts';
import { listWorksCited } from '../matter/works-cited.ts';
import { zipBook } from './container.ts';
import { drawCover, rasteriseCover } from './cover.ts';
import { files, nameTextFiles, pictureFile } from './epub-files.ts';
import { bibliographyPage, editionPage, indexPage, titlePage } from './front-and-back.ts';
import { navigation } from './navigation.ts';
import { type BookFile, packageDocument } from './package-document.ts';
import { stylesheetOf } from './stylesheet.ts';
import { textToXhtml } from './text-to-xhtml.ts';
import { type Content, formatXhtml } from './xhtml.ts';

export const epubExporter: Exporter = {
  extension: 'epub',
  mediaType: 'application/epub+zip',
  label: 'EPUB',
  render(context) {
    const books = bookFiles(context);
    const named = new Map(books.map(({ name, bytes }) => [name, bytes]));
    return zipBook(new Map([[files.package, strToU8(packageDocument(context, books))], ...named]), currentVersion(context.paper).day);
  },
};

/** In reading order. */
function bookFiles(context: ExportContext): BookFile[] {
  const { paper } = context;
  const say = messagesFor(paper.meta.language);
  const textFiles = nameTextFiles(paper);
  const plan = { context, textFiles, changes: new Map(listChanges(paper).map(({ node }, index) => [node, index])) };
  const works = listWorksCited(context);
  const index = indexNames(context);
  const back = [
    ...(works.length > 0 ? [{ file: files.bibliography, title: say.references, body: bibliographyPage(works, textFiles, say) }] : []),
    { file: files.edition, title: say.aboutEdition, body: editionPage(context, textFiles) },
    ...(index.length > 0 ? [{ file: files.index, title: say.indexOfNames, body: indexPage(index, textFiles, say) }] : []),
  ];
  const page = (name: string, title: string, division: string, body: readonly Content[], properties?: string): BookFile => ({
    name,
    mediaType: 'application/xhtml+xml',
    bytes: strToU8(
      formatXhtml({
        title: tidy(title),
        language: paper.meta.language,
        division,
        stylesheet: name.includes('/') ? `../${files.stylesheet}` : files.stylesheet,
        body,
      }),
    ),
    ...(properties && { properties }),
    inSpine: true,
  });
  const drawing = drawCover(context);
  const cover = x('section', { class: 'cover', 'epub:type': 'cover' }, [
    x('picture', [
      x('source', { srcset: files.cover, type: 'image/svg+xml' }),
      x('img', { src: files.coverImage, alt: `Cover: ${tidy(paper.title)}`, role: 'doc-cover' }),
    ]),
  ]);
  return [
    { name: files.coverImage, mediaType: 'image/png', bytes: rasteriseCover(drawing), properties: 'cover-image', inSpine: false },
    { name: files.cover, mediaType: 'image/svg+xml', bytes: strToU8(drawing), inSpine: false },
    { name: files.stylesheet, mediaType: 'text/css', bytes: strToU8(stylesheetOf(context)), inSpine: false },
    ...[...paper.pictures.values()].map(({ name, bytes }) => ({ name: pictureFile(name), mediaType: pictureType(name), bytes, inSpine: false })),
    page(files.coverPage, paper.title, 'frontmatter', [cover]),
    page(files.titlePage, paper.title, 'frontmatter', titlePage(context)),
    page(files.contents, say.contents, 'frontmatter', navigation(paper, textFiles, back), 'nav'),
    ...paper.files.map((file) => {
      const name = textFiles.sections.get(file) ?? '';
      const section = file.tree.children.find((child) => child.type === 'section');
      return page(
        name,
        (section && headingWords(section)) || paper.title,
        'bodymatter',
        textToXhtml(file.tree, name, plan),
        holdsFormula(file.tree) ? 'mathml' : undefined,
      );
    }),
    ...back.map(({ file, title, body }) => page(file, title, 'backmatter', body)),
  ];
}

/** A page with MathML is to say so in the package document. */
function holdsFormula(tree: SectionTree): boolean {
  let found = false;
  walk(tree, ({ type }) => {
    found ||= type === 'math';
  });
  return found;
}
