/** What a reader might ask a generated collection for: one to three words that follow each other somewhere in it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { seedDice } from './dice.ts';
import { asPlainMarkdown } from './plain-markdown.ts';

/** None twice; the same for the same content. */
export function drawQueries(content: string, ids: readonly string[], count: number): string[] {
  const dice = seedDice(ids.length, 7);
  const queries = new Set<string>();
  while (queries.size < count) {
    const folder = path.join(content, 'papers', dice.pick(ids));
    const section = dice.pick(readdirSync(folder).filter((name) => name.endsWith('.mdx')));
    const words = asPlainMarkdown(readFileSync(path.join(folder, section), 'utf8')).match(/\p{L}+/gu) ?? [];
    const length = 1 + (queries.size % 3);
    const asked = words.slice(dice.below(words.length - length)).slice(0, length);
    const query = asked.join(' ');
    // A question of small words only is rare; a long one is cut short in the answer that repeats it.
    if (asked.some((word) => word.length > 4) && query.length <= 50) queries.add(query);
  }
  return [...queries];
}
