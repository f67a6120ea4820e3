/** What Pandoc’s reader of JATS passes over: most of the record, printed labels, and what stands behind the body. */

import type { Element, Root, Text } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { childrenNamed, descend, readXml, type XmlElement, xmlText } from '../../citation/exchange/xml-reading.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { decodeText, type SourceFile } from '../read-source.ts';
import { readJatsRecord } from './jats-record.ts';
import { type Prepared, prepared } from './prepared.ts';

export function prepareJats(source: SourceFile): Prepared {
  const { root } = readXml(decodeText(source));
  const article = root?.name === 'article' ? root : root && descend(root, 'article')[0];
  if (!article) throw new CannotRun(`Unexpected XML in ${source.file}, expected an <article> of JATS`);
  const body = childrenNamed(article, 'body')[0];
  if (body) {
    const behind = [...childrenNamed(article, 'floats-group'), ...childrenNamed(article, 'back')].flatMap(partsBehind);
    body.children.push(...behind.map(asSection));
    // Pandoc reads what stands behind, too, since its version 3: the list of references alone is left there.
    for (const back of childrenNamed(article, 'back'))
      back.children = back.children.filter((child) => typeof child !== 'string' && /^(?:ref-list|fn-group)$/.test(child.name));
    labelAll(body);
  }
  for (const citation of descend(article, 'mixed-citation')) structureCitation(citation);
  // Pandoc would print whose words a quotation is twice.
  for (const quotation of descend(article, 'disp-quote')) for (const attribution of childrenNamed(quotation, 'attrib')) attribution.name = 'p';
  const record = readJatsRecord(article);
  return prepared({ bytes: new TextEncoder().encode(toXml(toXast(article))), record, recordPrevails: true });
}

/** A citation that is printed and has its parts marked, as its parts alone: Pandoc reads no names that stand among words. */
function structureCitation(citation: XmlElement): void {
  const parts = citation.children.filter((child): child is XmlElement => typeof child !== 'string');
  if (!parts.some(({ name }) => name === 'source' || name === 'article-title')) return;
  const names = parts.filter(({ name }) => name === 'name' || name === 'string-name');
  citation.name = 'element-citation';
  citation.children = [
    ...(names.length > 0 ? [element('person-group', names, { 'person-group-type': 'author' })] : []),
    ...parts.filter((part) => !names.includes(part)),
  ];
}

/** Acknowledgements, appendices and notes; the list of references is read as data. */
function partsBehind(part: XmlElement): XmlElement[] {
  return part.children.flatMap((child): XmlElement[] => {
    if (typeof child === 'string' || child.name === 'ref-list' || child.name === 'title') return [];
    if (child.name === 'app-group') return partsBehind(child);
    // Notes that the text calls are taken where they are called.
    if (child.name === 'fn-group' && childrenNamed(child, 'fn').length > 0 && childrenNamed(child, 'title').length === 0) return [];
    return [child];
  });
}

const names: Readonly<Record<string, string>> = {
  ack: 'Acknowledgements',
  notes: 'Notes',
  glossary: 'Glossary',
  bio: 'About the author',
  'fn-group': 'Notes',
  app: 'Appendix',
};

/** As a section, under its own title or the usual one. */
function asSection(part: XmlElement): XmlElement {
  if (part.name === 'sec' || part.name === 'fig' || part.name === 'table-wrap') return part;
  const title = childrenNamed(part, 'title')[0] ?? element('title', [names[part.name] ?? part.name]);
  const content = part.children
    .filter((child) => child !== title)
    .flatMap((child) => (typeof child !== 'string' && child.name === 'fn' ? child.children : [child]));
  return { ...part, name: 'sec', children: [title, ...content] };
}

const element = (name: string, children: XmlElement['children'], attributes: Record<string, string> = {}): XmlElement => ({
  name,
  attributes,
  children,
  line: 1,
});

/** Pandoc keeps no labels: they go before the words that they label. Notes below a table go behind it, and files that come with the paper are links. */
function labelAll(node: XmlElement): void {
  node.children = node.children.flatMap((child): XmlElement['children'] => {
    if (typeof child === 'string') return [child];
    labelAll(child);
    if (child.name === 'fig' || child.name === 'table-wrap') return labelFloat(child);
    if (child.name === 'sec' || child.name === 'app') return [labelSection(child)];
    if (child.name === 'supplementary-material' || child.name === 'media') return [asLink(child)];
    if (child.name === 'fig-group') return child.children;
    return [child];
  });
}

function takeLabel(node: XmlElement): string {
  const label = childrenNamed(node, 'label')[0];
  node.children = node.children.filter((child) => child !== label);
  return label ? xmlText(label).replace(/\s+/g, ' ').trim() : '';
}

function labelSection(section: XmlElement): XmlElement {
  const label = takeLabel(section);
  const title = childrenNamed(section, 'title')[0];
  if (label !== '' && title) title.children.unshift(/[.)]$/.test(label) ? `${label} ` : `${label}. `);
  return section;
}

function labelFloat(float: XmlElement): XmlElement[] {
  const label = takeLabel(float);
  const foot = childrenNamed(float, 'table-wrap-foot');
  float.children = float.children.filter((child) => typeof child === 'string' || !foot.includes(child));
  const caption = childrenNamed(float, 'caption')[0];
  if (caption) {
    const title = childrenNamed(caption, 'title')[0];
    const paragraphs = caption.children.filter((child): child is XmlElement => typeof child !== 'string' && child !== title);
    const lead = element('p', [...(label === '' ? [] : [element('bold', [`${label.replace(/[.:]$/, '')}.`]), ' ']), ...(title?.children ?? [])]);
    // A caption is one paragraph; what follows its title goes on with it.
    caption.children = lead.children.length > 0 ? [lead, ...paragraphs] : paragraphs;
  } else if (label !== '') float.children.unshift(element('caption', [element('p', [element('bold', [`${label.replace(/[.:]$/, '')}.`])])]));
  const notes = foot.flatMap((each) => descend(each, 'p'));
  return [float, ...notes];
}

function asLink(material: XmlElement): XmlElement {
  const label = takeLabel(material);
  const caption = childrenNamed(material, 'caption')[0];
  const words = [label, caption ? xmlText(caption).replace(/\s+/g, ' ').trim() : ''].filter(Boolean).join(' ');
  const href = material.attributes['xlink:href'] ?? childrenNamed(material, 'media')[0]?.attributes['xlink:href'] ?? '';
  return element('p', [
    /^https?:/.test(href)
      ? element('ext-link', [words || href], { 'ext-link-type': 'uri', 'xlink:href': href })
      : [words, href && `(${href})`].filter(Boolean).join(' '),
  ]);
}

function toXast(article: XmlElement): Root {
  const convert = (node: XmlElement | string): Element | Text =>
    typeof node === 'string'
      ? { type: 'text', value: node }
      : { type: 'element', name: node.name, attributes: { ...node.attributes }, children: node.children.map(convert) };
  return { type: 'root', children: [convert(article) as Element] };
}
