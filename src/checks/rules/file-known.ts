import { prosePages } from '../../edition/collection/read-prose.ts';
import { didYouMean } from '../../model/nearest.ts';
import { picturePattern } from '../../model/picture.ts';
import { show, write } from '../edit.ts';
import { drawing, picture, withFigure } from '../figures.fixture.ts';
import { figuresOf } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { paper } from '../sound-collection.fixture.ts';

const registers = ['works.yaml', 'names.yaml', 'events.yaml', 'collection.yaml'];
const ofCollection = [...registers, ...prosePages.map((page) => `${page}.mdx`)];
const ofPaper = ['paper.yaml', 'anchors.yaml', 'words.json'];

export const fileKnown: Rule = {
  name: 'file-known',
  topic: 'files',
  severity: 'error',
  why: 'A file that nothing reads may hold text that its editor believes to be published.',
  passes: [show(paper, 'file: source.txt'), withFigure],
  fails: [
    write('works.yml', 'lund-1999: {}\n'),
    write('papers/marlow-1999/3-conclusions.md', '# Conclusions\n'),
    write('papers/marlow-1999/drafts/1-introduction.mdx', '# Introduction\n'),
    [{ file: 'papers/marlow-1999/3-conclusions.mdx', folder: true }],
    write('papers/readme.txt', 'The papers.\n'),
    write(picture, drawing),
  ],
  *check(collection) {
    const sources = new Set(collection.papers.flatMap(({ source }) => source?.path ?? []));
    const shown = new Set(figuresOf(collection).map(({ paper, node }) => paper.pictures.get(node.src)?.path));
    const fonts = new Set(Object.values(collection.record?.fonts ?? {}).map((name) => `fonts/${name}`));
    const strangers: string[] = [];
    for (const entry of collection.entries) {
      // What stands in an unknown folder is covered by the folder.
      if (strangers.some((folder) => folder.endsWith('/') && entry.startsWith(folder))) continue;
      const [, ...parts] = entry.split('/');
      const expected = expectedAt(parts);
      // Of what could not be read, there is a finding already.
      if (expected === undefined || isOfFonts(parts.join('/'), fonts) || sources.has(entry) || shown.has(entry) || collection.unread.has(entry)) continue;
      const paperFolder = entry.split('/').slice(0, 3).join('/');
      // Whether it is a paper's source cannot be told where its record was not read.
      if (parts[0] === 'papers' && parts.length === 3 && parts[2]?.endsWith('.txt') && collection.unread.has(`${paperFolder}/paper.yaml`)) continue;
      // Nor whether a figure shows it where not all sections were.
      if (picturePattern.test(parts[2] ?? '') && parts.length === 3 && [...collection.unread].some((file) => `${file}/`.startsWith(`${paperFolder}/`)))
        continue;
      strangers.push(entry);
      const name = parts.findLast((part) => part !== '') ?? '';
      yield {
        file: entry.replace(/\/$/, ''),
        message: `Unexpected ${entry.endsWith('/') ? 'folder' : 'file'} “${name}”, expected ${expected}`,
        hint: entry.endsWith('/')
          ? 'Move it out of the content.'
          : (didYouMean(name.toLowerCase(), parts[0] === 'papers' ? ofPaper : ofCollection) ??
            (/\.(md|markdown|mdx)$/i.test(name) ? 'A section’s file ends in .mdx.' : 'Move it out of the content.')),
      };
    }
  },
};

/** The files that the record names, and the terms under which they may be used. */
const isOfFonts = (path: string, fonts: ReadonlySet<string>) => fonts.size > 0 && (path === 'fonts/' || fonts.has(path) || /^fonts\/[^/]+\.txt$/.test(path));

/** What may stand where an entry does; undefined if that is what it is. */
function expectedAt([first = '', second = '', third, ...more]: readonly string[]): string | undefined {
  if (first !== 'papers') return ofCollection.includes(first) && second === '' && third === undefined ? undefined : `papers/, ${ofCollection.join(', ')}`;
  if (third === undefined) return second === '' ? undefined : 'folders of papers';
  if (third === '') return undefined;
  const isKnown = more.length === 0 && (ofPaper.includes(third) || /^[^/]+\.mdx$/.test(third));
  return isKnown ? undefined : `${ofPaper.join(', ')}, sections (1-introduction.mdx), the source that paper.yaml names and the pictures that figures show`;
}
