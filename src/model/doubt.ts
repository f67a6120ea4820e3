/**
 * What a program read and is not sure of, for somebody to decide. Between runs a doubt lives in the file that it concerns, as a comment
 * of one fixed form and on one line: `{/* doubt noteref | read: of the Alliance, | could be: [^12] | because: … *\/}` in a section, the
 * same words behind `#` in YAML. Deciding it is deleting the comment. A record that was guessed as a whole says `draft: true` instead.
 */

/** What a doubt is about. */
export const doubtKinds = [
  'noteref',
  'note',
  'page',
  'hyphen',
  'heading',
  'paragraph',
  'words',
  'citation',
  'work',
  'name',
  'table',
  'figure',
  'formula',
  'link',
  'record',
] as const;
export type DoubtKind = (typeof doubtKinds)[number];

export interface Doubt {
  kind: DoubtKind;
  /** The words as they were read, or those that stand before the place in doubt; without line ends. */
  read: string;
  /** What it could be instead, the likeliest first: each as it would be written in the file. */
  candidates: readonly string[];
  /** Why it is in doubt, as the end of a sentence: `note 12 stands at the foot of p. 5, and nothing calls it`. */
  because: string;
}

/** The doubt’s words, without the marks of a comment. */
export function writeDoubt({ kind, read, candidates, because }: Doubt): string {
  const fields = [`doubt ${kind}`, ...field('read', read), ...candidates.flatMap((words) => field('could be', words)), ...field('because', because)];
  return fields.join(' | ');
}

/** A bar within words would end them, and `*\/` the comment. */
const field = (name: string, words: string): string[] => {
  const line = words.replace(/\s+/g, ' ').trim().replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('*/', '*\\/');
  return line === '' ? [] : [`${name}: ${line}`];
};

export const doubtComment = (doubt: Doubt): string => `{/* ${writeDoubt(doubt)} */}`;
export const doubtYamlComment = (doubt: Doubt): string => `# ${writeDoubt(doubt)}`;

export interface FoundDoubt {
  doubt: Doubt;
  /** Where its comment begins and ends in the text. */
  start: number;
  end: number;
}

const inMdx = /\{\/\*[ \t]*(?<words>doubt [a-z]+[ \t]*(?:\|[^\n]*?)?)[ \t]*\*\/\}/g;
const inYaml = /(?<=^|[ \t])#[ \t]*(?<words>doubt [a-z]+[ \t]*\|[^\n]*)$/gm;

/** The doubts of a section’s file, or of a YAML file, in the order of the text. A comment of an unknown kind is no doubt. */
export function findDoubts(text: string, form: 'mdx' | 'yaml'): FoundDoubt[] {
  return [...text.matchAll(form === 'mdx' ? inMdx : inYaml)].flatMap(({ 0: whole, index, groups }) => {
    const doubt = readDoubt(groups?.['words'] ?? '');
    return doubt ? [{ doubt, start: index, end: index + whole.length }] : [];
  });
}

function readDoubt(words: string): Doubt | undefined {
  const [head = '', ...fields] = words.split(/(?<!\\)(?:\\\\)*\|/);
  const kind = doubtKinds.find((each) => head.trim() === `doubt ${each}`);
  if (!kind) return undefined;
  const doubt = { kind, read: '', candidates: [] as string[], because: '' };
  for (const each of fields) {
    const groups = /^\s*(?<name>read|could be|because):\s*(?<value>.*?)\s*$/.exec(each)?.groups;
    const value = (groups?.['value'] ?? '').replace(/\\([\\|/])/g, '$1');
    if (groups?.['name'] === 'read') doubt.read = value;
    if (groups?.['name'] === 'could be') doubt.candidates.push(value);
    if (groups?.['name'] === 'because') doubt.because = value;
  }
  return doubt;
}
