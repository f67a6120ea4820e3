/** Marks in a passage what was searched for. Runs in the browser. */
import { markStretches } from './excerpt.ts';
import { matchTerm } from './match-term.ts';
import { parseQuery } from './query.ts';
import { loadStemming, primaryLanguage, stemmingOf } from './stemming.ts';
import { splitWords } from './words.ts';

/** In place of what was marked before. */
export async function markPassage(id: string, query: string): Promise<void> {
  clearMarks();
  const passage = findPassage(id);
  if (!passage) return;
  const language = primaryLanguage(passage.closest<HTMLElement>('[lang]')?.lang ?? '');
  await loadStemming([language]);
  const texts = textsOf(passage);
  const whole = texts.map(({ data }) => data).join('');
  const words = splitWords(whole);
  const ranges = parseQuery(query)
    .flatMap((term) => matchTerm(term, words, stemmingOf(language)))
    .map(({ from, to }) => [words[from]?.start ?? 0, words[to - 1]?.end ?? 0] as const);
  let offset = 0;
  for (const text of texts) {
    const { length } = text.data;
    const within = ranges.map(([start, end]) => [Math.max(start - offset, 0), Math.min(end - offset, length)] as const).filter(([start, end]) => end > start);
    if (within.length > 0) replaceText(text, within);
    offset += length;
  }
}

/** A section is found by its heading, and a paper by its head. */
function findPassage(id: string): Element | null {
  const element = id ? document.getElementById(id) : document.querySelector('main header');
  return element?.matches('section') ? element.querySelector('h2, h3, h4, h5, h6') : (element ?? null);
}

function clearMarks(): void {
  for (const mark of document.querySelectorAll('main mark')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

/** The texts of a passage, without numbers of notes and calls, which are no words of it. */
function textsOf(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches('sup:has(> .noteref), math, button, .note-number') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
}

function replaceText(text: Text, ranges: readonly (readonly [number, number])[]): void {
  const nodes = markStretches(text.data, 0, text.data.length, ranges).map((part) => {
    if (!part.marked) return part.text;
    const mark = document.createElement('mark');
    mark.textContent = part.text;
    return mark;
  });
  text.replaceWith(...nodes);
}
