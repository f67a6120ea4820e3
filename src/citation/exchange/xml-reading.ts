/** The little of XML that files of records have: elements, attributes, text. No entities but XML’s own, so that none can grow. */
import type { Problem } from './reading.ts';

export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
  /** From 1. */
  line: number;
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[(?<raw>[\s\S]*?)\]\]>|<[?!][^>]*>|<(?<end>\/)?(?<name>[A-Za-z_][\w.:-]*)(?<attributes>(?:[^<>"']|"[^"]*"|'[^']*')*?)(?<empty>\/)?>|[^<]+/g;
/** Deeper than any file of records. */
const deepest = 60;

/** The outermost element; what is open at the end is closed there, so that of a file cut off the whole records are kept. */
export function readXml(text: string): { root: XmlElement; fault?: never } | { root?: never; fault: Problem } {
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let line = 1;
  for (const found of text.matchAll(token)) {
    const { raw, end, name, attributes = '', empty } = found.groups ?? {};
    const parent = open.at(-1);
    if (name && end) {
      const index = open.findLastIndex((element) => element.name === name);
      if (index >= 0) open.length = index;
    } else if (name) {
      const element: XmlElement = { name, attributes: readAttributes(attributes), children: [], line };
      parent?.children.push(element);
      root ??= element;
      if (!empty && open.length < deepest) open.push(element);
    } else if (raw !== undefined) parent?.children.push(raw);
    else if (!found[0].startsWith('<')) parent?.children.push(decodeEntities(found[0]));
    line += found[0].split('\n').length - 1;
  }
  return root ? { root } : { fault: { line: 1, message: 'Unexpected text, expected XML' } };
}

const readAttributes = (text: string) =>
  Object.fromEntries([...text.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', a, b]) => [name, decodeEntities(a ?? b ?? '')]));

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decodeEntities = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hexadecimal, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hexadecimal), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** All elements of that name within, in order; not those within one of them. */
export const descend = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [] : child.name === name ? [child] : descend(child, name)));

export function xmlText(element: XmlElement, trimmed = true): string {
  const text = element.children.map((child) => (typeof child === 'string' ? child : xmlText(child, false))).join('');
  return trimmed ? text.replace(/\s+/g, ' ').trim() : text;
}
