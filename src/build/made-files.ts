/** What the pages, the index and the shared files are made of, by paper, on disk: a large collection’s would not stay in memory. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { FormattedWork } from '../citation/format.ts';
import type { Resource } from '../exports/dts/collections.ts';
import type { PaperPresentation } from '../presentation/paper-presentation.ts';
import type { IndexRecord } from '../search/index/index-record.ts';
import type { JudgedPaper } from './judge-paper.ts';

export interface MadeOfPaper {
  presentation: PaperPresentation;
  record: IndexRecord;
  /** As the text service tells of it. */
  resource: Resource;
  /** Where the paper is of a part that is to be joined with others. */
  judged: JudgedPaper;
}
type Kind = keyof MadeOfPaper;

export const madeFile = (folder: string, paper: string, kind: Kind) => path.join(folder, `${paper}.${kind}`);

export const readMade = <K extends Kind>(folder: string, paper: string, kind: K): MadeOfPaper[K] =>
  deserialize(readFileSync(madeFile(folder, paper, kind))) as MadeOfPaper[K];

export const writeMade = <K extends Kind>(folder: string, paper: string, kind: K, made: MadeOfPaper[K]): void =>
  writeFileSync(madeFile(folder, paper, kind), serialize(made));

export type FormattedWorks = ReadonlyMap<string, FormattedWork>;

/** No paper can have this name. */
const worksFile = (folder: string) => path.join(folder, '.works');

export const readWorks = (folder: string) => deserialize(readFileSync(worksFile(folder))) as FormattedWorks;
export const writeWorks = (folder: string, works: FormattedWorks): void => writeFileSync(worksFile(folder), serialize(works));
