/** Marks the words that a search led here by, and takes them out of the address, which is then the passage's own. */
import { foldWord, queryWords } from '../search/words.ts';

export const markParameter = 'mark';

const address = new URL(location.href);
const query = address.searchParams.get(markParameter);
if (query) {
  address.searchParams.delete(markParameter);
  history.replaceState(history.state, '', address);
  const main = document.querySelector('main');
  if (main) markWords(main, new Set(queryWords(query)));
}

function markWords(root: Element, words: ReadonlySet<string>): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const pieces = text.data.split(/(\s+)/);
    if (!pieces.some((piece) => isWanted(piece, words))) continue;
    const fragment = document.createDocumentFragment();
    for (const piece of pieces) {
      if (!isWanted(piece, words)) fragment.append(piece);
      else {
        const mark = document.createElement('mark');
        mark.textContent = piece;
        fragment.append(mark);
      }
    }
    text.replaceWith(fragment);
  }
}

/** The word itself, or one that begins with a wanted word of some length: `partner` marks `partners`. */
function isWanted(piece: string, words: ReadonlySet<string>): boolean {
  const folded = foldWord(piece);
  return folded !== '' && (words.has(folded) || [...words].some((word) => word.length > 3 && folded.startsWith(word)));
}
