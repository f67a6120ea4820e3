/** XML from trees: checked, laid out where space means nothing, and serialised. */
import type { Element, ElementContent } from 'xast';
import { type Raw, toXml } from 'xast-util-to-xml';

/** Faults on characters that XML 1.0 (section 2.2) cannot carry: dropping them would change the words in silence. */
export function writeXml(root: Element): string {
  assertCharacters(root, '');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialise(layOut(root, 0))}\n`;
}

/** An element that many documents hold, written once for all of them: `depth` is how many elements stand around it. */
export function writeOnce(element: Element, depth: number): Raw {
  assertCharacters(element, '');
  return { type: 'raw', value: serialise(layOut(element, depth)) };
}

/** Without a space that the tree does not have. */
export const serialise = (tree: Element | ElementContent[]): string =>
  toXml(tree, { allowDangerousXml: true, closeEmptyElements: true, tightClose: true })
    // Markup holds neither of these two: the one in a text would end a section that was never opened, the other be read as a line's end.
    .replaceAll(']]>', ']]&gt;')
    .replaceAll('\r', '&#13;')
    // As people write them.
    .replaceAll('&#x26;', '&amp;')
    .replaceAll('&#x3C;', '&lt;');

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u;

function assertCharacters(node: ElementContent, around: string): void {
  if (node.type !== 'element') {
    if (node.type === 'text') assertText(node.value, around);
    return;
  }
  const place = node.attributes['xml:id'] ?? around;
  for (const value of Object.values(node.attributes)) assertText(value ?? '', place);
  for (const child of node.children) assertCharacters(child, place);
}

function assertText(text: string, place: string): void {
  const found = forbidden.exec(text);
  if (!found) return;
  const code = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const words = text.slice(Math.max(0, found.index - 20), found.index).trimStart();
  throw new Error(
    `Unexpected character ${code}${place && ` in ${place}`} after “${words}”, expected characters that XML 1.0 can carry. Delete it from the content.`,
  );
}

/** Elements that hold elements alone wherever they do not hold words. */
const structural = new Set(
  `TEI teiHeader fileDesc titleStmt respStmt editionStmt publicationStmt availability sourceDesc biblStruct analytic monogr imprint series
  encodingDesc projectDesc editorialDecl correction normalization interpretation refsDecl citeStructure profileDesc langUsage textClass keywords
  revisionDesc standOff listPerson person listOrg org listPlace place listBibl listAnnotation text front titlePage docTitle body back div list item
  quote note dts:wrapper`.split(/\s+/),
);

/** Puts each child on a line of its own where none of them are words; mixed content stays as it is. */
function layOut(element: Element, depth: number): Element {
  const children = element.children.map((child) => (child.type === 'element' ? layOut(child, depth + 1) : child));
  const isLaidOut = structural.has(element.name) && children.length > 0 && children.every(({ type }) => type === 'element' || type === 'raw');
  if (!isLaidOut) return { ...element, children };
  const line = (level: number): ElementContent => ({ type: 'text', value: `\n${'  '.repeat(level)}` });
  return { ...element, children: [...children.flatMap((child) => [line(depth + 1), child]), line(depth)] };
}
