import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { judge } from '../../checks/judge.ts';
import type { Collection } from '../../edition/collection/read-collection.ts';
import { replaceFile } from '../../edition/content/write-file.ts';
import { formatBytes } from '../../exports/format-bytes.ts';
import type { PaperFile } from '../../exports/paper-files.ts';
import { picturePath } from '../../model/addresses.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { didYouMean } from '../../model/nearest.ts';
import { readSiteSettings, type SiteSettings } from '../../site-settings.ts';
import type { Arguments, Command } from '../command.ts';
import { reportFindings } from '../report-findings.ts';
import { isOfPapers, isShared, openCollection, paperIds, selectPapers } from '../select-papers.ts';

export const exportPaper: Command = {
  name: 'export',
  summary: 'Writes the files of a paper, without building the site.',
  usage: 'export <paper> [--format pdf,epub,…] [--out folder]',
  details: [
    'Writes every file that stands beside the paper’s page, into the folder <paper>-files unless --out names another. The files hold the addresses of the site: SITE_URL and BASE_PATH say where it is served.',
    'Ends with 0 if all was written, 1 if the content has mistakes, which are told (then nothing is written), 2 if it could not run.',
  ],
  options: {
    format: { type: 'string', value: 'pdf,epub,…', multiple: true, summary: 'only these: the end of a file’s name (tei.xml), or all of it (cite.ris)' },
    out: { type: 'string', value: 'folder', summary: 'where to' },
  },
  async run(given, terminal) {
    const collection = openCollection(terminal);
    const id = readPaperId(given, collection);
    const site = readSite();
    const isSought = isOfPapers([id]);
    const errors = judge(collection).errors.filter((finding) => isSought(finding) || isShared(finding));
    const paper = collection.papers.find((each) => each.id === id);
    // The exporters bring typesetting with them, which no other command should wait for.
    const { paperFiles } = await import('../../exports/paper-files.ts');
    const { renderFile } = await import('../../exports/rendered.ts');
    if (errors.length > 0 || !paper) {
      reportFindings({ errors, warnings: [] }, collection.files, terminal);
      terminal.print('', 'Nothing was written: the content has mistakes.');
      return 1;
    }
    const context = { paper, collection, site };
    const files = selectFiles(paperFiles(context), id, given);
    const out = path.resolve(given.valueOf('out') ?? `${id}-files`);
    // All before the first is written: a fault leaves no half of a set.
    const rendered = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await renderFile(file, context) })));
    const pictures = given.has('format') ? [] : [...paper.pictures.values()].map(({ name, bytes }) => ({ name: picturePath(name), bytes }));
    const contents = [...rendered, ...pictures];
    for (const { name, bytes } of contents) {
      mkdirSync(path.dirname(path.join(out, name)), { recursive: true });
      replaceFile(path.join(out, name), bytes);
      terminal.print(`${path.join(path.relative(process.cwd(), out), name)}  ${formatBytes(bytes.byteLength)}`);
    }
    return 0;
  },
};

function readPaperId({ positionals }: Arguments, collection: Collection): string {
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) {
    const found = more.length > 0 ? `“${more[0]}”` : 'command without a paper';
    throw new CannotRun(`Unexpected ${found}, expected one paper: ${paperIds(collection).join(', ') || 'none, since there is none yet'}`);
  }
  selectPapers(collection, [id]);
  return id;
}

function readSite(): SiteSettings {
  try {
    return readSiteSettings(process.env);
  } catch (error) {
    throw new CannotRun((error as Error).message.replace(/\.$/, ''));
  }
}

function selectFiles(files: readonly PaperFile[], paper: string, given: Arguments): readonly PaperFile[] {
  if (!given.has('format')) return files;
  const byFormat = new Map(files.map((file) => [formatOf(file, paper), file]));
  const wanted = given.valuesOf('format').flatMap((value) => value.split(','));
  return [...new Set(wanted.map((each) => each.trim().replace(/^\./, '')))].map((format) => {
    const formats = [...byFormat.keys()];
    const file = byFormat.get(format) ?? byFormat.get(format.toLowerCase());
    if (!file) throw new CannotRun(`Unexpected --format “${format}”, expected ${formats.join(', ')}`, didYouMean(format.toLowerCase(), formats));
    return file;
  });
}

/** `tei.xml` of `tsuruoka-2010.tei.xml`; `cite.ris` as it is. */
const formatOf = ({ name }: PaperFile, paper: string) => (name.startsWith(`${paper}.`) ? name.slice(paper.length + 1) : name);
