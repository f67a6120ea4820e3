/** Which forms of the register mean their names in a paper: none that may be another paper’s, unless the editor says so. */
import { isWordBorder } from '../../model/letters.ts';
import { type FormClaim, formsOf, isShortForm, type LimitedForm, type NameEntry } from '../../model/name.ts';

/** What forms are judged by: the paper and its words. */
export interface NamedPaper {
  id: string;
  /** Undefined where the record could not be read. */
  language: string | undefined;
  titlePage: readonly string[];
  /** The section files as written. */
  sections: readonly string[];
}

export interface FormJudgement {
  isApplied: (claim: FormClaim, rivals: readonly FormClaim[]) => boolean;
  /** Whether it is left to the editor: the form is for this paper, but nothing tells that the name is meant. */
  isProposed: (claim: FormClaim, rivals: readonly FormClaim[]) => boolean;
}

/** What stands in the paper is looked up when a form is found, and once for each name. */
export function judgeForms(paper: NamedPaper): FormJudgement {
  const whole = new Map<string, boolean>();
  let words: string | undefined;
  const hasWhole = ({ ref, entry }: FormClaim): boolean => {
    words ??= wordsOf(paper);
    const known = whole.get(ref) ?? (isNamed(ref, paper.sections) || wholeForms(entry).some((form) => hasForm(words ?? '', form)));
    whole.set(ref, known);
    return known;
  };
  const judge = (claim: FormClaim, rivals: readonly FormClaim[]): 'applied' | 'proposed' | 'elsewhere' => {
    const others = rivals.filter(({ ref }) => ref !== claim.ref);
    if (!isFor(claim, paper) || others.some((other) => isFor(other, paper) && rankOf(other) > rankOf(claim))) return 'elsewhere';
    if (claim.papers || hasWhole(claim)) return 'applied';
    return isShortForm(claim.entry, claim.form) || others.some(({ papers }) => papers !== undefined) ? 'proposed' : 'applied';
  };
  return { isApplied: (claim, rivals) => judge(claim, rivals) === 'applied', isProposed: (claim, rivals) => judge(claim, rivals) === 'proposed' };
}

const primary = (language: string) => language.toLowerCase().split('-')[0];

/** Whether a form is for a paper at all, by its limits. */
const isFor = ({ papers, language }: LimitedForm, paper: Pick<NamedPaper, 'id' | 'language'>): boolean =>
  (papers?.includes(paper.id) ?? true) && (language === undefined || paper.language === undefined || primary(language) === primary(paper.language));

/** A form for the paper comes before one for its language, and that before one for all. */
const rankOf = ({ papers, language }: LimitedForm): number => (papers ? 2 : 0) + (language ? 1 : 0);

/** The name, and the forms of it that are not short. */
const wholeForms = (entry: NameEntry): string[] => [
  entry.name,
  ...formsOf(entry)
    .map(({ form }) => form)
    .filter((form) => !isShortForm(entry, form)),
];

/** Whether the editor has marked a mention of it. */
const isNamed = (ref: string, sections: readonly string[]) => sections.some((text) => text.includes(`<Name ref="${ref}"`));

/** Without tags, calls and marks, which may stand within a name. */
const wordsOf = ({ titlePage, sections }: NamedPaper): string =>
  [...titlePage, ...sections.map((text) => text.replace(/<[^<>]*>|\[\^[^\]]*\]|[*_\\]/g, ''))].join('\n').replace(/\s+/g, ' ');

/** Whether a text has words that end where the form does. */
export function hasForm(text: string, form: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const end = at + form.length;
    if (isWordBorder([...text.slice(Math.max(0, at - 2), at)].at(-1), [...form][0]) && isWordBorder([...form].at(-1), [...text.slice(end, end + 2)][0]))
      return true;
  }
  return false;
}
