/** A task of a build's pool: reads, judges, presents and exports one paper, and keeps what was made of it. */
import { setImmediate } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import { judgementOf } from '../checks/judge.ts';
import { openContent } from '../edition/collection/read-collection.ts';
import { contentOfPaper } from '../edition/content/narrow-content.ts';
import { judgePaper } from './judge-paper.ts';
import { keepPaper, recallPaper } from './paper-cache.ts';
import { readOnce } from './paper-content.ts';
import { makePaper, writeProducts } from './paper-products.ts';
import type { PaperResult, WorkerContent } from './paper-tasks.ts';
import { writeFiles } from './site-files.ts';

// The pool adds facts of its own before ours.
const { root, registers, site, out, products } = (workerData as [unknown, WorkerContent])[1];
const content = openContent(root, registers);

export default async function paperTask(id: string): Promise<PaperResult> {
  const paper = readOnce(contentOfPaper(content, id), id);
  const kept = recallPaper(paper, site);
  // What a warning says may depend on more than the paper.
  const judged = kept && kept.judged.findings.length === 0 ? kept.judged : judgePaper(paper);
  if (judgementOf(judged.findings).errors.length > 0) return { ...judged, resource: undefined, formatted: new Map(), remarks: [] };
  const made = kept?.made ?? (await makePaper(paper.collection(), site));
  if (!kept) keepPaper(paper, site, { judged, made });
  writeFiles(out, made.files);
  writeProducts(products, id, made.products);
  // Programs in the machine's own code give back what they held when a thread turns to its events.
  await setImmediate();
  return { ...judged, resource: made.products.resource, formatted: made.products.formatted, remarks: made.remarks };
}
