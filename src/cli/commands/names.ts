/** `edition names`: what the register of names has for a paper, as YAML to be taken over. */
import { type FoundWords, type NamePlace, proposeNames } from '../../edition/names/propose-names.ts';
import { takenKeys } from '../../intake/write/place-works.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { formatPlace } from '../../model/finding.ts';
import { foldLetters } from '../../model/letters.ts';
import { formsOf, type LimitedForm, type NameEntry, type Names, nameKinds } from '../../model/name.ts';
import type { Command } from '../command.ts';
import { openCollection, selectPapers } from '../select-papers.ts';

export const namesCommand: Command = {
  name: 'names',
  summary: 'Lists the names that a paper has, and those that it may have.',
  usage: 'names <paper>',
  details: [
    'Tells where names.yaml puts mentions in the paper, and as YAML to be taken over: forms that it does not put, since the paper never has the whole name, and capitalised words that it does not know.',
    'Nothing is written. Ends with 0.',
  ],
  options: {},
  run({ positionals }, terminal) {
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) throw new CannotRun('Unexpected command, expected the id of one paper', 'npm run edition -- names tsuruoka-2010');
    const collection = openCollection(terminal);
    selectPapers(collection, [id]);
    const paper = collection.papers.find((each) => each.id === id);
    if (!paper) throw new CannotRun(`The record of “${id}” cannot be read`, `npm run check -- ${id}`);
    const { put, proposed, unknown } = proposeNames(paper, collection.names);
    const isTaken = takenKeys(collection);
    terminal.print(
      `# ${put.length === 0 ? `Nothing of names.yaml is put in ${id}.` : `Put in ${id} by names.yaml:`}`,
      ...put.map((found) => `#   ${found.ref}  “${found.words}”  ${placesOf(found)}`),
      ...(proposed.length === 0 ? [] : ['', `# Not put, since ${id} never has the whole name. Where it is meant, take over the entry; else leave it.`]),
      ...[...Map.groupBy(proposed, ({ ref }) => ref)].flatMap(([ref, found]) => describeProposed(ref, found, id, collection.names)),
      ...(unknown.length === 0
        ? []
        : ['', `# Not known to names.yaml. Take over what is a name, and say of which kind: ${Object.keys(nameKinds).join(', ')}.`]),
      ...describeUnknown(unknown, id, collection.names, isTaken),
    );
    return 0;
  },
};

const mostPlaces = 3;
const placesOf = ({ places }: { places: readonly NamePlace[] }) =>
  `${places.slice(0, mostPlaces).map(formatPlace).join(', ')}${places.length > mostPlaces ? ` and ${places.length - mostPlaces} more` : ''}`;

/** The entry as it would be, with each form for this paper. */
function describeProposed(ref: string, found: readonly FoundWords[], id: string, names: Names): string[] {
  const entry = names[ref];
  if (!entry) return [];
  const forms = [...formsOf(entry), ...found.map(({ words }) => ({ form: words, papers: [id] }))];
  return ['', ...found.map((each) => `# “${each.words}”  ${placesOf(each)}`), ...writeEntry(ref, { ...entry, forms })];
}

type Unknown = FoundWords & { abbreviation?: string | undefined };

function describeUnknown(unknown: readonly Unknown[], id: string, names: Names, isTaken: (key: string) => boolean): string[] {
  const claimed = new Set(Object.values(names).flatMap((entry) => formsOf(entry).map(({ form }) => form)));
  const used = new Set<string>();
  return unknown.flatMap((found) => {
    const { words, abbreviation } = found;
    const key = keyFor(words, (each) => isTaken(each) || used.has(each));
    used.add(key);
    const forms = [words, ...(abbreviation ? [abbreviation] : [])].map((form): LimitedForm => (claimed.has(form) ? { form, papers: [id] } : { form }));
    return ['', `# ${placesOf(found)}`, ...writeEntry(key, { kind: undefined, name: words, abbreviation, forms })];
  });
}

function keyFor(words: string, isTaken: (key: string) => boolean): string {
  const slug = words
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => foldLetters(word).replace(/[^a-z0-9]/g, ''))
    .filter(Boolean)
    .join('-');
  const key = /^[a-z]/.test(slug) ? slug : `name${slug && `-${slug}`}`;
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? key : `${key}-${number}`;
    if (!isTaken(numbered)) return numbered;
  }
}

/** Without a kind where that is the editor's to say: the check asks for it. */
function writeEntry(key: string, { kind, forms, ...rest }: Omit<NameEntry, 'kind'> & { kind: NameEntry['kind'] | undefined }): string[] {
  const fields = Object.entries(rest).flatMap(([field, value]) => (value === undefined ? [] : [`  ${field}: ${scalar(value)}`]));
  return [`${key}:`, `  kind:${kind ? ` ${kind}` : ''}`, ...fields, `  forms: [${formsOf({ forms }).map(writeForm).join(', ')}]`];
}

function writeForm({ form, papers, language }: LimitedForm): string {
  if (!papers && !language) return scalar(form);
  return `{ form: ${scalar(form)}${papers ? `, papers: [${papers.join(', ')}]` : ''}${language ? `, language: ${language}` : ''} }`;
}

/** Words that YAML reads as they stand, or in quotes. */
const scalar = (words: string) => (/^\p{L}[\p{L}\p{N} .’-]*$/u.test(words) && !/^(?:null|true|false)$|\s$/i.test(words) ? words : JSON.stringify(words));
