/** A mistake in the editor's text: collected, placed, and reported with all the others. */
export interface Finding {
  /** The permanent name of the rule, which states the healthy condition. */
  rule: string;
  /** From the content folder's parent, with forward slashes: `content/works.yaml`. */
  file: string;
  /** From 1; absent where the finding is of a whole file. */
  line?: number | undefined;
  column?: number | undefined;
  /** What was found and what was expected: `Unexpected x, expected y`. */
  message: string;
  /** What to do, where there is more to say. */
  hint?: string | undefined;
  /** Another place that it is about, and what stands there: `defined here`. */
  also?: SecondPlace | undefined;
}

export interface SecondPlace {
  file: string;
  line?: number | undefined;
  column?: number | undefined;
  label: string;
}

/** Where a rule is told of, with its reason and examples: from the root of the project. */
export const documentationOf = (rule: string) => `docs/rules.md#${rule}`;

export const formatPlace = ({ file, line, column }: Pick<Finding, 'file' | 'line' | 'column'>) =>
  line === undefined ? file : column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;

/** `content/works.yaml:41:7  work-exists  Unexpected …, expected …. Did you mean …?` */
export const formatFinding = (finding: Finding) => `${formatPlace(finding)}  ${finding.rule}  ${wordsOf(finding)}`;

/** The sentences of a finding in one line, its second place last: `… (content/names.yaml:3:9: defined here)`. */
export const wordsOf = ({ message, hint, also }: Pick<Finding, 'message' | 'hint' | 'also'>) =>
  `${message}.${hint ? ` ${hint}` : ''}${also ? ` (${formatPlace(also)}: ${also.label})` : ''}`;

/** By file, then place, then rule. */
export const compareFindings = (a: Finding, b: Finding) =>
  compareStrings(a.file, b.file) ||
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0) ||
  compareStrings(a.rule, b.rule) ||
  compareStrings(a.message, b.message);

/** By code unit: an order that no machine's locale changes. */
export const compareStrings = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
