import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { formatForPeople } from '../checks/report.ts';
import { formatWorks, rememberFormatted } from '../citation/format.ts';
import { tellOverview } from '../edition/collection/overview.ts';
import { openContent } from '../edition/collection/read-collection.ts';
import { workRecords } from '../search/index/index-record.ts';
import { readSiteSettings } from '../site-settings.ts';
import { readShownTexts } from '../type/characters.ts';
import { cutForSite } from '../type/cut-faces.ts';
import { collectionFiles } from './collection-files.ts';
import type { DeskSettings, FromDesk, ToDesk } from './desk.ts';
import { openIndexer } from './indexer.ts';
import { type JudgedCollection, judgeCollection } from './judge-collection.ts';
import type { JudgedPaper } from './judge-paper.ts';
import { readMade, writeWorks } from './made-files.ts';
import { contentOfRange, labelPart, openParts, parseRange } from './part.ts';
import { openWorkshop, workHere } from './workshop.ts';
import { writeProduct } from './write-files.ts';

/** Fewer are read sooner than threads start. */
const fewPapers = 4;
/** Works are cited in many parts and stand on one page: their records are a bundle of their own, made where the parts are joined. */
const worksBundle = 'works';

const { root, out, waiting, range: rangeName, join } = workerData as DeskSettings;
const tell = (told: FromDesk) => parentPort?.postMessage(told);
const site = readSiteSettings(process.env);
const range = rangeName === undefined ? undefined : parseRange(rangeName);

const whole = openContent(root);
const content = range ? contentOfRange(whole, range) : whole;
const parts = join && openParts(join, content);
const papers = parts ? [] : content.papers;
const task = { root, content: { ...content, registers: whole.registers }, site, papers, out, waiting };
tell({ kind: 'opened', outset: { papers: content.papers, shown: papers, several: content.several, hasEvents: whole.registers.events.value.length > 0 } });
const workshop = papers.length > fewPapers ? openWorkshop(task, Math.min(availableParallelism(), papers.length)) : workHere({ ...task, content });
const indexer = openIndexer({ folder: path.join(out, 'pagefind', join ? worksBundle : (range?.name ?? '')), waiting });
const sound = Promise.withResolvers<void>();
sound.promise.catch(() => {});

const stopped = new Promise<void>((resolve) => parentPort?.once('message', (_: ToDesk) => resolve()));
try {
  await Promise.race([work(), stopped]);
} finally {
  sound.reject(new Error('The build has ended.'));
  await workshop.close();
  await indexer.close();
  parentPort?.close();
}

async function work(): Promise<void> {
  const faces = cutFaces();
  faces.catch(() => {});
  // Threads leave what they make as they go on. Here it is made once all is judged: the pages wait for that first.
  const presented = papers.length > fewPapers ? present() : sound.promise.then(present);
  presented.catch(() => {});
  const judged = parts ? parts.judged : await Promise.all(papers.map(workshop.judged));
  tell({ kind: 'read' });
  const collection = judgeCollection(content, judged, { citedOnly: range !== undefined });
  tellVerdict(collection, judged);
  if (collection.judgement.errors.length > 0) return;
  sound.resolve();
  // What the shared pages tell of a part’s papers is not kept.
  if (parts) for (const id of content.papers) tell({ kind: 'presented', id, presented: { folder: parts.folderOf(id), key: '' } });
  await presented;
  const { works } = collection.overview;
  writeWorks(waiting, formatWorks(works));
  tell({ kind: 'formatted' });
  await Promise.all([faces, writeIndex(collection), writeFiles(collection, judged)]);
  tell({ kind: 'done' });
}

/** Papers in their order, each when it is there. */
async function present(): Promise<void> {
  for (const id of papers) {
    const { key, works } = await workshop.shown(id);
    rememberFormatted(whole.registers.works.value, works);
    tell({ kind: 'presented', id, presented: { folder: waiting, key } });
    indexer.addPaper(id);
  }
}

function tellVerdict({ overview, judgement, sources }: JudgedCollection, judged: readonly JudgedPaper[]): void {
  const isSound = judgement.errors.length === 0;
  const report = isSound && judgement.warnings.length === 0 ? '' : formatForPeople(judgement, sources);
  const fidelity = judged.flatMap((paper) => (paper.fidelity ? [`${paper.id}: ${paper.fidelity}.`] : []));
  // Pages tell that there is a timeline, whichever paper its events are of.
  const told = { ...tellOverview(overview), events: whole.registers.events.value };
  tell({ kind: 'verdict', verdict: { isSound, report, fidelity }, overview: isSound ? told : undefined });
}

/** Before all else: styles cannot be bundled without. A part of a site has the faces of the whole. */
async function cutFaces(): Promise<void> {
  tell({ kind: 'cut', faces: await cutForSite(readShownTexts(root)) });
}

async function writeIndex({ overview }: JudgedCollection): Promise<void> {
  if (!range) indexer.add(workRecords(overview.works));
  await indexer.write();
  tell({ kind: 'indexed' });
}

async function writeFiles({ overview }: JudgedCollection, judged: readonly JudgedPaper[]): Promise<void> {
  await Promise.all(papers.map(workshop.made));
  const resources = () => content.papers.map((id) => readMade(parts?.folderOf(id) ?? waiting, id, 'resource'));
  for await (const file of collectionFiles(overview, resources, site)) writeProduct(out, file);
  // The shared pages take their places later.
  parts?.copyInto(out);
  if (range) labelPart(out, range, judged, waiting);
}
