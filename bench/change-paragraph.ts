/** Changes one paragraph of a generated paper, as an editor would: in its section and in the copy text. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export function changeParagraph(content: string, id: string, words = 'One more sentence stands here.'): void {
  const folder = path.join(content, 'papers', id);
  const section = path.join(folder, '1-introduction.mdx');
  const text = readFileSync(section, 'utf8');
  const [sentence] = /^\p{L}[^<>[\]\n]*\.$/mu.exec(text) ?? [];
  if (!sentence) throw new Error(`Unexpected ${section}, expected a plain sentence in a line.`);
  const changed = `${sentence} ${words}`;
  for (const file of [section, path.join(folder, 'source.txt')]) writeFileSync(file, readFileSync(file, 'utf8').replace(sentence, changed));
}
