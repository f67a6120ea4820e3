/** The words that a book must hold, from the model, in the order of each stream. For the tests. */
import type { Paper } from '../../model/paper.ts';
import { holdsWords, plainText, type TextNode } from '../../model/text.ts';

export interface BookWords {
  body: string[];
  notes: string[];
}

const words = (text: string) => text.match(/\S+/g) ?? [];

/** A block's words without the numbers of calls, which are no words of the text. */
export function wordsOfPaper(paper: Paper): BookWords {
  const body: string[] = [];
  const notes: string[] = [];
  const collect = (node: TextNode, stream: string[]): void => {
    if (holdsWords(node)) stream.push(...words(plainText(node)));
    else if ('children' in node) for (const child of node.children) collect(child, node.type === 'note' ? notes : stream);
    else stream.push(...words(plainText(node)));
  };
  for (const { tree } of paper.files) for (const node of tree.children) collect(node, body);
  return { body, notes };
}
