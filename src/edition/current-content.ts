/** What the compiler of sections asks of the content: little, and of each section, so that it is kept until its file changes. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Names } from '../model/name.ts';
import type { PictureSize } from '../model/picture.ts';
import { contentFolder } from './content-folder.ts';
import { currentCollection } from './current-collection.ts';
import { aliasesOf } from './ledger.ts';
import { measurePicture } from './picture-size.ts';
import { readNames } from './read-collection.ts';

const changeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

let names: { change: number | undefined; names: Names } | undefined;

export function currentNames(): Names {
  const change = changeOf(path.join(contentFolder(), 'names.yaml'));
  if (!names || names.change !== change) names = { change, names: readNames(contentFolder()) };
  return names.names;
}

/** The size of a picture beside a section's file. */
export function currentPictureSize(file: string, name: string): PictureSize | undefined {
  const picture = path.join(path.dirname(file), name);
  return existsSync(picture) ? measurePicture(name, readFileSync(picture)) : undefined;
}

const none: ReadonlyMap<string, readonly string[]> = new Map();

/** Old ids by the ids of a section's file that they lead to. */
export function currentAliases(file: string): ReadonlyMap<string, readonly string[]> {
  const folder = path.dirname(file);
  if (changeOf(path.join(folder, 'anchors.yaml')) === undefined) return none;
  const paper = currentCollection(true).papers.find(({ id }) => id === path.basename(folder));
  return paper?.ledger && Object.keys(paper.ledger.aliases).length > 0 ? aliasesOf(paper) : none;
}
