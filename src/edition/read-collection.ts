/** Reads all content: the papers, the registers that they share, and who refers to what. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Event, eventsSchema } from '../model/event.ts';
import { compareStrings, type Finding } from '../model/finding.ts';
import { type Names, namesSchema } from '../model/name.ts';
import type { Occurrence, Paper } from '../model/paper.ts';
import type { Cite, Name } from '../model/text.ts';
import { type Works, worksSchema } from '../model/work.ts';
import { readPaper } from './read-paper.ts';
import { readYaml, type YamlReading } from './read-yaml.ts';
import type { z } from 'zod';

/** A reference from a place in a paper. */
export interface Reference<T> extends Occurrence<T> {
  paper: Paper;
}

export interface Collection {
  papers: readonly Paper[];
  works: Works;
  names: Names;
  events: readonly Event[];
  /** The citing places of each work that the text names, in the order of the papers and their texts. */
  citedIn: ReadonlyMap<string, readonly Reference<Cite>[]>;
  mentionedIn: ReadonlyMap<string, readonly Reference<Name>[]>;
  /** Where an entry of a register stands. */
  placeOf: (register: Register, key: PropertyKey) => { file: string; line: number; column: number };
  /** What reading found wrong. Rules find more. */
  findings: readonly Finding[];
}

export type Register = 'works' | 'names' | 'events';

/** Reads the folder that holds `papers/` and the registers. Never throws for what stands in them. */
export function readCollection(root: string): Collection {
  const works = readRegister(root, 'works', worksSchema, {});
  const names = readRegister(root, 'names', namesSchema, {});
  const events = readRegister(root, 'events', eventsSchema, []);
  const findings = [works, names, events].flatMap((register) => register.findings);

  const shown = path.basename(root);
  const folder = path.join(root, 'papers');
  const ids = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort(compareStrings) : [];
  if (ids.length === 0) findings.push({ rule: 'file-exists', file: `${shown}/papers`, message: 'Unexpected collection without a paper, expected a folder for each paper' });
  const papers = ids.flatMap((id) => {
    const reading = readPaper(path.join(folder, id), `${shown}/papers/${id}`, names.value);
    findings.push(...reading.findings);
    return reading.paper ? [reading.paper] : [];
  });
  return {
    papers,
    works: works.value,
    names: names.value,
    events: events.value,
    citedIn: gather(papers, (paper) => paper.citations, (cite) => cite.work),
    mentionedIn: gather(papers, (paper) => paper.mentions, (name) => name.ref),
    placeOf: (register, key) => ({ file: `${shown}/${register}.yaml`, ...{ works, names, events }[register].placeOf([key]) }),
    findings,
  };
}

function readRegister<T>(root: string, register: Register, schema: z.ZodType<T>, empty: T): YamlReading<T> & { value: T } {
  const file = path.join(root, `${register}.yaml`);
  // A collection may cite nothing, name nothing and date nothing.
  const text = existsSync(file) ? readFileSync(file, 'utf8') : JSON.stringify(empty);
  const reading = readYaml(text, `${path.basename(root)}/${register}.yaml`, schema, `${register}-valid`);
  return { ...reading, value: reading.value ?? empty };
}

/** Only the names are needed to compile a section. */
export const readNames = (root: string): Names => readRegister(root, 'names', namesSchema, {}).value;

function gather<T>(papers: readonly Paper[], occurrences: (paper: Paper) => readonly Occurrence<T>[], keyOf: (node: T) => string) {
  const references = new Map<string, Reference<T>[]>();
  for (const paper of papers) {
    for (const occurrence of occurrences(paper)) {
      const key = keyOf(occurrence.node);
      const known = references.get(key);
      const reference = { ...occurrence, paper };
      if (known) known.push(reference);
      else references.set(key, [reference]);
    }
  }
  return references;
}
