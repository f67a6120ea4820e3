/** What the pages and the index are made of, by paper, on disk: a large collection’s would not stay in memory. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize } from 'node:v8';
import type { PaperPresentation } from '../presentation/paper-presentation.ts';
import type { IndexRecord } from '../search/index-record.ts';

interface Made {
  presentation: PaperPresentation;
  record: IndexRecord;
}

export const madeFile = (folder: string, paper: string, kind: keyof Made) => path.join(folder, `${paper}.${kind}`);

export const readMade = <K extends keyof Made>(folder: string, paper: string, kind: K): Made[K] =>
  deserialize(readFileSync(madeFile(folder, paper, kind))) as Made[K];
