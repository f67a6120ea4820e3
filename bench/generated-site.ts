/** A generated collection with all that is needed to build it, in a folder of its own. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { copyProject } from './copy-project.ts';
import { generateCollection } from './generate-collection.ts';
import { measureEditing } from './measure-editing.ts';
import { type Measure, measureProgram } from './measure-program.ts';

/** Typeset formats take a time of their own, measured paper by paper; with them a comparison of collections would be one of typesetting. */
export const leftOut = 'pdf,epub';
/** With them, more papers than these take too long. */
export const mostWithBooks = 100;
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
  /** Where the last built site stands. */
  readonly site: string;
  /** With what earlier builds have left. */
  build: () => Promise<BuildMeasure>;
  /** Milliseconds from saving a paper to its page, of each change; the last build’s copy of the project serves it. */
  edit: (changes: number) => Promise<number[]>;
  /** From nothing kept. */
  buildAnew: () => Promise<BuildMeasure>;
}

/** `without` are the formats that are not made. */
export function openSite(folder: string, papers: number, without = leftOut): GeneratedSite {
  const content = path.join(folder, 'content');
  let times = 0;
  const placeOf = (name: string) => path.join(folder, String(times), name);
  mkdirSync(content, { recursive: true });
  const ids = generateCollection(content, { papers, seed });
  const environment = () => ({ LOCUS_CACHE: placeOf('cache'), SITE_URL: '', BASE_PATH: '' });
  const build = async (): Promise<BuildMeasure> => {
    const timings = placeOf('timings.json');
    const measure = await measureProgram({
      words: [process.execPath, 'src/cli/build.ts', '--out', placeOf('site'), '--without', without, '--timings', timings],
      folder: placeOf('project'),
      environment: { CONTENT_DIR: content, ...environment() },
    });
    return { ...measure, ...(JSON.parse(readFileSync(timings, 'utf8')) as { stages: Stage[] }) };
  };
  // Each time in another place: ext4 makes files slowly for minutes after many were deleted, since it passes over each of them.
  const buildAnew = () => {
    times += 1;
    copyProject(placeOf('project'));
    return build();
  };
  return {
    ...{ content, ids, build, buildAnew },
    edit: (changes) => measureEditing({ content, project: placeOf('project'), environment: environment(), paper: ids[0] ?? '' }, changes),
    get site() {
      return placeOf('site');
    },
  };
}
