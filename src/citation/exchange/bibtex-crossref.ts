/** What an entry takes from the one that its `crossref` or `xdata` names, as biblatex has it. */
import type { BibtexEntry, BibtexField } from './bibtex-syntax.ts';
import type { Problem } from './reading.ts';

/** Fields of a whole that say nothing of its parts. */
const ownFields = new Set(
  'title subtitle titleaddon shorttitle booktitle booksubtitle crossref xdata xref key ids doi url urldate eprint eprinttype pages pagetotal note abstract keywords file options custom csl'.split(
    ' ',
  ),
);
/** Types whose title is that of what their parts stand in. */
const wholes = new Set(['proceedings', 'mvproceedings', 'collection', 'mvcollection', 'book', 'mvbook', 'reference', 'mvreference', 'periodical']);

/** Entries with the fields that they inherit; those of `@xdata` are none of their own. A whole that is not in the file is said. */
export function inheritFields(entries: readonly BibtexEntry[], problems: Problem[]): BibtexEntry[] {
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  return entries.filter(({ type }) => type !== 'xdata').map((entry) => inherit(entry, byKey, problems));
}

function inherit(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>, problems: Problem[]): BibtexEntry {
  const fields = entry.fields.filter(({ name }) => name !== 'crossref' && name !== 'xdata');
  for (const link of entry.fields.filter(({ name }) => name === 'crossref' || name === 'xdata')) {
    for (const key of link.value.split(',').map((part) => part.trim())) {
      const whole = byKey.get(key.toLowerCase());
      if (whole && whole !== entry) fields.push(...inherited(whole, fields, link.name === 'xdata'));
      else problems.push({ line: link.line, message: `Unexpected “${link.name}” of “${key}”, expected the key of an entry of this file; left out` });
    }
  }
  return { ...entry, fields };
}

function inherited(whole: BibtexEntry, known: readonly BibtexField[], isData: boolean): BibtexField[] {
  const names = new Set(known.map(({ name }) => name));
  // A date is one thing, in however many fields.
  if (['date', 'year'].some((name) => names.has(name))) for (const name of ['date', 'year', 'month', 'day']) names.add(name);
  const own = isData ? whole.fields : whole.fields.filter(({ name }) => !ownFields.has(name));
  const titles = isData || !wholes.has(whole.type) ? [] : titlesOf(whole);
  return [...own, ...titles].filter(({ name }) => !names.has(name));
}

/** The title of proceedings is the `booktitle` of a paper in them. */
const titlesOf = ({ type, fields }: BibtexEntry): BibtexField[] => {
  const [title, subtitle] = type === 'periodical' ? ['journal', 'journalsubtitle'] : ['booktitle', 'booksubtitle'];
  const names: Readonly<Record<string, string | undefined>> = { title, subtitle, booktitle: title };
  return fields.flatMap((field) => (Object.hasOwn(names, field.name) && names[field.name] ? [{ ...field, name: names[field.name] ?? '' }] : []));
};
