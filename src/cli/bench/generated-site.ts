/** A generated collection with all that is needed to build it, in a folder of its own. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { copyProject } from './copy-project.ts';
import { generateCollection } from './generate-collection.ts';
import { type Measure, measureProgram } from './measure-program.ts';

/** Typeset formats take a time of their own, measured paper by paper; with them a comparison of collections would be one of typesetting. */
export const leftOut = 'pdf,epub';
/** All that other programs do not make of a text. */
export const allFiles = 'pdf,epub,tei.xml,md,txt,json,dts';

/** The collection that is measured is always the same. */
const seed = 1;

export interface Stage {
  name: string;
  milliseconds: number;
}

export interface BuildMeasure extends Measure {
  stages: readonly Stage[];
}

export interface GeneratedSite {
  content: string;
  /** The papers’ ids. */
  ids: readonly string[];
  /** Where the built site stands. */
  site: string;
  /** With what earlier builds have left. */
  build: () => Promise<BuildMeasure>;
  /** From nothing kept. */
  buildAnew: () => Promise<BuildMeasure>;
}

/** `without` are the formats that are not made. */
export function openSite(folder: string, papers: number, without = leftOut): GeneratedSite {
  const [project, content, site, cache, timings] = ['project', 'content', 'site', 'cache', 'timings.json'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const forget = () => {
    for (const each of [project, site, cache]) rmSync(each, { recursive: true, force: true });
    copyProject(project);
  };
  mkdirSync(content, { recursive: true });
  const ids = generateCollection(content, { papers, seed });
  const build = async (): Promise<BuildMeasure> => {
    const measure = await measureProgram({
      words: [process.execPath, 'src/cli/build.ts', '--out', site, '--without', without, '--timings', timings],
      folder: project,
      environment: { CONTENT_DIR: content, LOCUS_CACHE: cache, SITE_URL: '', BASE_PATH: '' },
    });
    return { ...measure, ...(JSON.parse(readFileSync(timings, 'utf8')) as { stages: Stage[] }) };
  };
  const buildAnew = () => {
    forget();
    return build();
  };
  return { content, ids, site, build, buildAnew };
}
