/** Changes to a folder of content, as the rules' examples and the suite of malformed content describe them. */
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** `file` is a path within the content folder. */
export type Edit =
  | { file: string; find: string; replace: string }
  | { file: string; append: string }
  | { file: string; write: string | Uint8Array }
  | { file: string; rename: string }
  | { file: string; copy: string }
  | { file: string; folder: true }
  | { file: string; link: string }
  | { file: string; remove: true };

/** Replaces words that stand in the file exactly once. */
export const edit = (file: string, find: string, replace: string): [Edit] => [{ file, find, replace }];
/** Words of the sound collection as they are, to be shown. */
export const show = (file: string, words: string): [Edit] => edit(file, words, words);
export const append = (file: string, words: string): [Edit] => [{ file, append: words }];
export const write = (file: string, content: string | Uint8Array): [Edit] => [{ file, write: content }];
export const rename = (file: string, to: string): [Edit] => [{ file, rename: to }];
export const copy = (file: string, to: string): [Edit] => [{ file, copy: to }];
export const remove = (file: string): [Edit] => [{ file, remove: true }];

/** Makes the changes in `root`, in their order; throws for one that does not fit what stands there. */
export function applyEdits(root: string, edits: readonly Edit[]): void {
  for (const each of edits) {
    const file = path.join(root, each.file);
    mkdirSync(path.dirname(file), { recursive: true });
    if ('find' in each) writeFileSync(file, replaceOnce(readFileSync(file, 'utf8'), each.find, each.replace));
    else if ('append' in each) writeFileSync(file, readFileSync(file, 'utf8') + each.append);
    else if ('write' in each) writeFileSync(file, each.write);
    else if ('rename' in each) renameSync(file, path.join(root, each.rename));
    else if ('copy' in each) writeFileSync(path.join(root, each.copy), readFileSync(file));
    else if ('folder' in each) mkdirSync(file);
    // Of the kind that Windows lets everybody make.
    else if ('link' in each) symlinkSync(each.link, file, 'junction');
    else rmSync(file, { recursive: true });
  }
}

function replaceOnce(text: string, find: string, replace: string): string {
  const [before, after, ...more] = text.split(find);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`“${find}” stands ${text.split(find).length - 1} times in the file, expected once.`);
  }
  return before + replace + after;
}
