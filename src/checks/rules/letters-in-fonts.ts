import type { TextNode } from '../../model/text.ts';
import { packagesFor } from '../../typst/fonts.ts';
import { missingLetters } from '../../typst/try-out.ts';
import { edit } from '../edit.ts';
import { type Place, placeAt, placeOfNode } from '../place.ts';
import type { Complaint, Rule } from '../rule.ts';
import { introduction, source } from '../sound-collection.fixture.ts';
import { nodesOf, type PlacedNode } from '../words/placed-nodes.ts';
import { recordTexts, registerTexts } from '../words/record-texts.ts';

export const lettersInFonts: Rule = {
  name: 'letters-in-fonts',
  topic: 'typography',
  severity: 'warning',
  why: 'For letters that the book’s fonts lack, the PDF shows □ and says which they are; the page has them where the reader’s system does.',
  passes: [
    [
      ...edit(introduction, 'a long dispute', 'a long dispute, in Ancona and <Foreign lang="ja">神戸</Foreign>,'),
      ...edit(source, 'a long dispute', 'a long dispute, in Ancona and 神戸,'),
    ],
  ],
  fails: [
    [
      ...edit(introduction, 'a long dispute', 'a long dispute, in <Foreign lang="ko">부산</Foreign>,'),
      ...edit(source, 'a long dispute', 'a long dispute, in 부산,'),
    ],
    edit('works.yaml', '  volume: 12', '  volume: 12\n  publisher: 부산'),
  ],
  *check(collection) {
    for (const paper of collection.papers) yield* complain(nodesOf(paper).flatMap(textsOf));
    yield* complain([...recordTexts(collection)]);
  },
  *survey(overview) {
    yield* complain([...registerTexts(overview)]);
  },
};

interface PlacedText {
  text: string;
  place: () => Place;
}

/** What is written for programs. */
const notShown = new Set(['type', 'id', 'callId', 'note', 'ref', 'work', 'src', 'url', 'lang', 'form', 'role', 'style', 'align']);

function textsOf({ node, file }: PlacedNode): PlacedText[] {
  return Object.entries(node).flatMap(([field, value]) => {
    if (typeof value !== 'string' || notShown.has(field)) return [];
    return [{ text: value, place: () => placeOfLetter(node, file, value) }];
  });
}

function placeOfLetter(node: TextNode, file: PlacedNode['file'], text: string): Place {
  const [letter = ''] = missingLetters(text);
  const { start, end } = node.position ?? {};
  const at = start?.offset === undefined ? -1 : file.text.slice(0, end?.offset).indexOf(letter, start.offset);
  return at < 0 ? placeOfNode(file, node) : placeAt(file, at);
}

function adviceFor(letters: readonly string[]): string {
  const packages = packagesFor(letters);
  return packages.length > 0
    ? `With their font it shows them: npm install ${packages.join(' ')}`
    : 'No font is known that has them: src/typst/fonts.ts names the fonts.';
}

/** One finding a file, at the first of them: a text in such letters has thousands. */
function* complain(texts: readonly PlacedText[]): Iterable<Complaint> {
  const byFile = new Map<string, { place: Place; letters: Set<string> }>();
  for (const { text, place } of texts) {
    const letters = missingLetters(text);
    if (letters.length === 0) continue;
    const here = place();
    const found = byFile.get(here.file) ?? { place: here, letters: new Set() };
    byFile.set(here.file, found);
    for (const letter of letters) found.letters.add(letter);
  }
  for (const { place, letters } of byFile.values()) {
    const shown = [...letters].slice(0, 10).map((letter) => `${letter} (U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`);
    const more = letters.size > shown.length ? `, and ${letters.size - shown.length} more` : '';
    yield {
      ...place,
      message: `Unexpected letters ${shown.join(', ')}${more}, expected those of the book’s fonts`,
      hint: `The site is built. The PDF shows □ for them and says so. ${adviceFor([...letters])}`,
    };
  }
}
