/** Works in words: the entries of the bibliography. */
import CSL, { type Engine } from 'citeproc';
import { once } from '../model/once.ts';
import { namedCreators, type Work, type Works } from '../model/work.ts';
import { cslItem, nameFields } from './csl-item.ts';
import { fold } from './short-form.ts';
import { houseStyle } from './styles/house-style.ts';
import { type CitationLocale, citationLocale, cslLocale, localeWords, withPunctuation } from './styles/locales.ts';
import { minimalHtml, textOfHtml } from './styles/minimal-html.ts';
import { shieldItem, unshield } from './styles/shield.ts';

export interface FormattedWork {
  /** The entry as phrasing content: text, entities, and `i`, `b`, `sup`, `sub`, `span` without attributes but `class="small-caps"`. */
  html: string;
  /** The same words without markup. */
  text: string;
}

/** A CSL style with the locale that it is to be read in. */
export interface CitationStyle {
  csl: string;
  locale: string;
  language: CitationLocale;
}

const houseStyles = new Map<CitationLocale, CitationStyle>();

/** The style of the bibliography in the words of a language, given as a BCP 47 tag. */
export function houseStyleIn(tag: string): CitationStyle {
  const language = citationLocale(tag);
  const style = houseStyles.get(language) ?? { csl: withPunctuation(houseStyle, language), locale: cslLocale(language), language };
  houseStyles.set(language, style);
  return style;
}
const house = houseStyleIn('en-GB');

/** By the style and the record: an entry says nothing of its neighbours, so that a work is formatted once however many pages and files list it. */
const formattedOnce = new Map<string, Map<string, FormattedWork>>();

const keyOf = ({ csl, language }: CitationStyle) => language + csl;

function knownOf(style: CitationStyle): Map<string, FormattedWork> {
  const known = formattedOnce.get(keyOf(style)) ?? new Map<string, FormattedWork>();
  formattedOnce.set(keyOf(style), known);
  return known;
}

/** Takes over what another thread formatted of these works in a style. */
export function rememberFormatted(works: Works, formatted: ReadonlyMap<string, FormattedWork>, style: CitationStyle): void {
  for (const [key, entry] of formatted) if (works[key]) knownOf(style).set(recordOf(works[key]), entry);
}

/** In the order given. */
export function formatWorks(works: Works, style = house): Map<string, FormattedWork> {
  const known = knownOf(style);
  const records = Object.entries(works).map(([key, work]) => ({ key, work, record: recordOf(work) }));
  const unknown = Object.fromEntries(records.filter(({ record }) => !known.has(record)).map(({ key, work }) => [key, work]));
  const formatted = formatWithEngine(unknown, style);
  return new Map(
    records.map(({ key, record }) => {
      const entry = known.get(record) ?? formatted.get(key);
      if (!entry) throw new Error(`The style gives no entry for ${key}`);
      known.set(record, entry);
      return [key, entry];
    }),
  );
}

const recordOf = once((work: Work) => JSON.stringify(work));

type Item = ReturnType<typeof engineItem>;

/** By their styles: to set one up costs as much as many entries. */
const engines = new Map<string, { engine: Engine; items: Map<string, Item> }>();

function engineOf(style: CitationStyle) {
  const { csl, locale, language } = style;
  const known = engines.get(keyOf(style));
  if (known) return known;
  const items = new Map<string, Item>();
  const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: (id) => structuredClone(items.get(id)) }, csl, language, true);
  // A note is the editor's words; citeproc would take `author: …` in it for a field.
  engine.opt.development_extensions['field_hack'] = false;
  engines.set(keyOf(style), { engine, items });
  return { engine, items };
}

/** A style's bibliography must not sort. */
function formatWithEngine(works: Works, style: CitationStyle): Map<string, FormattedWork> {
  const keys = Object.keys(works);
  if (keys.length === 0) return new Map();
  const { engine, items } = engineOf(style);
  items.clear();
  for (const work of Object.values(works)) {
    const id = newEngineId();
    items.set(id, engineItem(id, work, style.language));
  }
  engine.updateItems([...items.keys()]);
  const bibliography = engine.makeBibliography();
  if (!bibliography) throw new Error('The style formats no bibliography');
  const entries = bibliography[1];
  return new Map(keys.map((key, index) => [key, formatted(entries[index] ?? '', style.language)]));
}

let idsGiven = 0;

/** An engine takes an item of an id that it has seen for the same. */
const newEngineId = () => `work:${idsGiven++}`;

function formatted(entry: string, language: CitationLocale): FormattedWork {
  const html = spaced(unshield(minimalHtml(entry)), language);
  return { html, text: textOfHtml(html) };
}

/** Japanese brackets bring their own space, and the Arabic “and” stands at its word. */
function spaced(html: string, language: CitationLocale): string {
  if (language === 'ja') return html.replace(/ (?=[（版])/g, '');
  return language === 'ar' ? html.replaceAll('، و ', '، و') : html;
}

/** A genre that the title names already is not said twice: ‘Joint Press Statement by …’. */
function engineItem(id: string, work: Work, language: CitationLocale) {
  const { genre, ...item } = cslItem(id, inWords(work, language));
  return shieldItem(genre && !names(work.title, genre) ? { ...item, genre } : item);
}

/** “And others” in the words of the language. */
function inWords(work: Work, language: CitationLocale): Work {
  const literal = localeWords[language].others;
  const lists = nameFields.flatMap((field) => {
    const { named, hasOthers } = namedCreators(work[field]);
    return hasOthers ? [[field, [...named, { literal }]]] : [];
  });
  return lists.length > 0 ? { ...work, ...Object.fromEntries(lists) } : work;
}

function names(title: string, words: string): boolean {
  return ` ${fold(title)} `.includes(` ${fold(words)} `);
}
