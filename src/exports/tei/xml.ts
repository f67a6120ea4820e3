/**
 * XML from trees: checked, laid out where space means nothing, and written. A paper has some hundred documents, and each of its passages
 * stands in several of them: so an element with an id is written once for every depth that it stands at.
 */
import type { Element, ElementContent } from 'xast';
import type { Raw } from 'xast-util-to-xml';
import { once } from '../../model/once.ts';

/** Faults on characters that XML 1.0 (section 2.2) cannot carry: dropping them would change the words in silence. */
export const writeXml = (root: Element): string => `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, 0, '')}\n`;

/** An element that many documents hold, written once for all of them: `depth` is how many elements stand around it. */
export const writeOnce = (element: Element, depth: number): Raw => ({ type: 'raw', value: writeElement(element, depth, '') });

/** Without a space that the tree does not have. */
export const serialise = (nodes: readonly ElementContent[]): string => nodes.map((node) => writeNode(node, undefined, '')).join('');

/** How many elements stand around; undefined where nothing is laid out. */
type Depth = number | undefined;

const writingsOf = once((element: Element) => ({ isFlat: isFlat(element), byDepth: new Map<Depth, string>() }));

/** Written alike wherever it stands. */
const isFlat = ({ name, children }: Element): boolean => !structural.has(name) && children.every((child) => child.type !== 'element' || isFlat(child));

function writeNode(node: ElementContent, depth: Depth, around: string): string {
  if (node.type === 'text') return escapeText(node.value, around);
  if (node.type === 'raw') return node.value;
  if (node.type !== 'element') throw new Error(`Unexpected ${node.type} in XML, expected elements and text.`);
  if (node.attributes['xml:id'] === undefined) return writeElement(node, depth, around);
  const writings = writingsOf(node);
  const own = writings.isFlat ? undefined : depth;
  const xml = writings.byDepth.get(own) ?? writeElement(node, own, around);
  writings.byDepth.set(own, xml);
  return xml;
}

/** `around` is the id of the nearest element that has one, to name where a fault is. */
function writeElement({ name, attributes, children }: Element, depth: Depth, around: string): string {
  const place = attributes['xml:id'] ?? around;
  let tag = name;
  for (const key in attributes) tag += ` ${key}="${escapeText(attributes[key] ?? '', place).replaceAll('"', '&#x22;')}"`;
  const inner = depth === undefined ? undefined : depth + 1;
  const line = depth !== undefined && isLaidOut(name, children) ? `\n${'  '.repeat(depth)}` : undefined;
  const before = line === undefined ? '' : `${line}  `;
  let content = '';
  for (const child of children) content += before + writeNode(child, inner, place);
  return content === '' ? `<${tag}/>` : `<${tag}>${content}${line ?? ''}</${name}>`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u;
/** What may be one of these, or has to be escaped: most words hold none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const special = /[\u0000-\u0008\u000B-\u001F&<>\uD800-\uDFFF\uFFFE\uFFFF]/;

function escapeText(text: string, place: string): string {
  if (!special.test(text)) return text;
  if (forbidden.test(text)) refuse(text, place);
  // Behind two brackets, of which the text before may hold the first, the sign would end a section that was never opened; a carriage return would be read as a line's end.
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/(^|\])>/g, '$1&gt;')
    .replaceAll('\r', '&#13;');
}

function refuse(text: string, place: string): never {
  const found = forbidden.exec(text);
  const character = found?.[0] ?? '';
  const at = found?.index ?? 0;
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const words = text.slice(Math.max(0, at - 20), at).trimStart();
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

/** Each child stands on a line of its own where none of them are words; mixed content stays as it is. */
const isLaidOut = (name: string, children: readonly ElementContent[]) =>
  structural.has(name) && children.length > 0 && children.every(({ type }) => type === 'element' || type === 'raw');
