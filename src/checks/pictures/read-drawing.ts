/** Parses a drawing, and finds what it may not hold: by lists of what it may, since what runs in a drawing is written in more ways than can be listed. */
import sax, { type Attribute, type Tag } from 'sax';
import { measurePicture } from '../../edition/content/picture-size.ts';
import { pictureLimits } from '../../model/picture.ts';
import { allowedElements, allowedFunctions, inertNamespaces, namespaces, plainAttributes, styleAttributes } from './allowed-in-drawings.ts';

export interface DrawingProblem {
  /** Where in the text, from 0. */
  offset: number;
  /** `script`, `reference to another file`; for a drawing that is too large or does not parse, what is found and expected. */
  what: string;
  kind: 'foreign' | 'too large' | 'not parsed';
}

/** An id’s element, with what it draws: its own elements, and the ids of those that it uses. */
interface Drawn {
  count: number;
  uses: string[];
}

sax.MAX_BUFFER_LENGTH = Number.POSITIVE_INFINITY;

/** In the order of the text; after one that ends the reading, none. */
export function problemsOfDrawing(text: string): DrawingProblem[] {
  const problems: DrawingProblem[] = [];
  const open: { tag: Tag; drawn: Drawn[] }[] = [];
  const byId = new Map<string, Drawn>();
  const whole: Drawn = { count: 0, uses: [] };
  const parser = sax.parser(true, { xmlns: true });
  const report = (offset: number, what: string, kind: DrawingProblem['kind'] = 'foreign') => problems.push({ offset, what, kind });

  const enter = (tag: Tag): void => {
    const offset = Math.max(0, parser.startTagPosition - 1);
    if (open.length === 0 && (tag.local !== 'svg' || tag.uri !== namespaces.svg)) {
      throw new Stop(offset, `an element “${tag.local}” around all others, expected <svg xmlns="${namespaces.svg}">`);
    }
    if (open.length >= pictureLimits.depth) throw new TooLarge(offset, `elements nested in more than ${pictureLimits.depth} others`);
    const inherited = open.at(-1)?.drawn ?? [whole];
    const id = tag.attributes['id']?.value;
    const own: Drawn = { count: 0, uses: [] };
    if (id !== undefined && !byId.has(id)) byId.set(id, own);
    const drawn = id !== undefined && byId.get(id) === own ? [...inherited, own] : inherited;
    for (const each of drawn) each.count += 1;
    open.push({ tag, drawn });
    if (!isInert(tag.uri) && !(tag.uri === namespaces.svg && allowedElements.has(tag.local))) report(offset, `element <${tag.local}>`);
    for (const attribute of Object.values(tag.attributes)) {
      const problem = problemOfAttribute(tag, attribute);
      if (problem) report(placeOf(attribute, offset), problem);
    }
    const used = tag.local === 'use' ? hrefOf(tag) : undefined;
    if (used?.startsWith('#')) for (const each of drawn) each.uses.push(used.slice(1));
  };
  const placeOf = ({ name, value }: Attribute, offset: number) => {
    const found = text.slice(offset, parser.position).indexOf(`${name}=`);
    return found < 0 || value === '' ? offset : offset + found;
  };
  const readWords = (words: string) => {
    if (open.at(-1)?.tag.local !== 'style') return;
    const problem = problemOfStyle(words);
    if (problem) report(Math.max(0, parser.position - words.length), problem);
  };

  parser.onopentag = enter;
  parser.onclosetag = () => void open.pop();
  parser.ontext = readWords;
  parser.oncdata = readWords;
  parser.ondoctype = () => void report(Math.max(0, text.search(/<!DOCTYPE/i)), 'declaration');
  parser.onprocessinginstruction = ({ name, body }) => {
    if (name !== 'xml') report(Math.max(0, text.indexOf(`<?${name}`)), `instruction <?${name}?>`);
    const encoding = /encoding\s*=\s*["']([^"']*)/.exec(body)?.[1];
    if (encoding !== undefined && !/^utf-8$/i.test(encoding)) throw new Stop(0, `the encoding ${encoding}, expected UTF-8`);
  };
  parser.onerror = (error) => {
    throw new Stop(
      Math.min(parser.position, text.length),
      `XML that does not parse (${(error.message.split('\n')[0] ?? '').toLowerCase()}), expected a drawing`,
    );
  };
  try {
    parser.write(text).close();
    const count = countDrawn(whole, byId);
    if (count > pictureLimits.elements)
      throw new TooLarge(
        0,
        `${count === Number.POSITIVE_INFINITY ? 'elements without end, since one uses itself' : `${count} elements, each as often as it is used`}`,
      );
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    report(error.offset, error.message, error instanceof TooLarge ? 'too large' : 'not parsed');
  }
  return problems;
}

class Stop extends Error {
  readonly offset: number;
  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}
class TooLarge extends Stop {}

const isInert = (uri: string) => inertNamespaces.has(uri);
const hrefOf = ({ attributes }: Tag) => Object.values(attributes).find(({ local, uri }) => local === 'href' && (uri === '' || uri === namespaces.xlink))?.value;

function problemOfAttribute(tag: Tag, { name, local, value, prefix, uri }: Attribute): string | undefined {
  if (prefix === 'xmlns' || name === 'xmlns' || isInert(uri) || isInert(tag.uri)) return undefined;
  if (local === 'href' && (uri === '' || uri === namespaces.xlink)) return problemOfReference(tag, value);
  if (uri === namespaces.xlink || (uri === namespaces.xml && ['space', 'lang'].includes(local))) return undefined;
  if (uri === '' && (plainAttributes.has(name) || /^(?:aria|data)-[\w.-]+$/.test(name))) return undefined;
  if (uri === '' && styleAttributes.has(name)) return problemOfStyle(value);
  return `attribute “${name}”`;
}

/** A part of the drawing or, for a picture, one that the drawing holds. */
function problemOfReference({ local }: Tag, value: string): string | undefined {
  const target = value.trim();
  if (/^#[^\s]+$/.test(target)) return undefined;
  const embedded = /^data:image\/(?<kind>png|jpe?g);base64,(?<data>[A-Za-z0-9+/=\s]+)$/.exec(target)?.groups;
  if (local !== 'image' || !embedded) return 'reference to another file';
  const name = embedded['kind'] === 'png' ? 'embedded.png' : 'embedded.jpg';
  const size = measurePicture(name, Buffer.from(embedded['data'] ?? '', 'base64'));
  const isSmall = size && Math.max(size.width, size.height) <= pictureLimits.side && size.width * size.height <= pictureLimits.area;
  return isSmall ? undefined : 'embedded picture that cannot be shown';
}

/** Of a style sheet, or of a value as it stands in one (CSS Syntax 3, where a function’s name ends at its bracket). */
function problemOfStyle(style: string): string | undefined {
  const css = style.replace(/\/\*[\s\S]*?\*\//g, '');
  if (css.includes('\\')) return 'escape in a style';
  if (css.includes('@')) return 'rule with @ in a style';
  for (const { 1: name = '', 2: target = '' } of css.matchAll(/([\w-]*)\(\s*([^\s)]*)/g)) {
    if (name.toLowerCase() === 'url') {
      if (!/^["']?#[^"']+["']?$/.test(target)) return 'reference to another file';
    } else if (name !== '' && !allowedFunctions.has(name.toLowerCase())) return `function ${name}() in a style`;
  }
  return undefined;
}

/** Infinite where one uses itself. */
function countDrawn(whole: Drawn, byId: ReadonlyMap<string, Drawn>): number {
  const counted = new Map<Drawn, number>();
  const count = (drawn: Drawn): number => {
    const known = counted.get(drawn);
    if (known !== undefined) return known;
    counted.set(drawn, Number.POSITIVE_INFINITY);
    let sum = drawn.count;
    for (const id of drawn.uses) {
      const used = byId.get(id);
      if (used) sum += count(used);
    }
    counted.set(drawn, sum);
    return sum;
  };
  return count(whole);
}
