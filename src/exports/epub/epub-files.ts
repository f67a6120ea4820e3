/** The names of the files of the book, and the way from each to a place in the text. */
import type { Paper, SectionFile } from '../../model/paper.ts';
import { walk } from '../../model/text.ts';

export const files = {
  titlePage: 'title-page.xhtml',
  contents: 'contents.xhtml',
  bibliography: 'bibliography.xhtml',
  edition: 'edition.xhtml',
  index: 'index.xhtml',
  stylesheet: 'style.css',
  cover: 'cover.svg',
  /** For shelves, of which many show no drawing. */
  coverImage: 'cover.png',
  coverPage: 'cover.xhtml',
  package: 'package.opf',
} as const;

/** In a folder of its own: a section may have any name. */
const textFolder = 'text';

/** The file of each section's text, and the text's places by their ids, all from the folder of the package. */
export interface TextFiles {
  sections: ReadonlyMap<SectionFile, string>;
  places: ReadonlyMap<string, string>;
}

export function nameTextFiles(paper: Paper): TextFiles {
  const sections = new Map<SectionFile, string>();
  const places = new Map<string, string>();
  for (const [i, file] of paper.files.entries()) {
    const section = file.tree.children.find((child) => child.type === 'section');
    const name = `${textFolder}/${section?.id ?? `part-${i + 1}`}.xhtml`;
    sections.set(file, name);
    walk(file.tree, (node) => {
      if ('id' in node && node.id) places.set(node.id, `${name}#${node.id}`);
    });
  }
  return { sections, places };
}

/** Of a picture, from the folder of the package. */
export const pictureFile = (name: string) => `figures/${name}`;

/** From one file to a place: within a file its fragment alone. */
export function hrefFrom(file: string, place: string): string {
  const [target = '', fragment] = place.split('#');
  if (target === file && fragment !== undefined) return `#${fragment}`;
  const isInText = (name: string) => name.startsWith(`${textFolder}/`);
  if (isInText(file)) return isInText(target) ? place.slice(textFolder.length + 1) : `../${place}`;
  return place;
}
