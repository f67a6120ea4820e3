/** `docs/rules.md`: every rule with its examples, and with what the failing ones give. Made of the rules alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applyEdits, write } from '../checks/edit.ts';
import { judge } from '../checks/judge.ts';
import { type Example, type Rule, type Topic, topics } from '../checks/rule.ts';
import { soundCollection } from '../checks/sound-collection.fixture.ts';
import { readCollection } from '../edition/collection/read-collection.ts';
import { compareFindings, type Finding, formatPlace } from '../model/finding.ts';
import { showEdit } from './commands/rules.ts';

const titles: Readonly<Record<Topic, string>> = {
  files: 'Files',
  markup: 'Markup',
  structure: 'Structure',
  notes: 'Notes',
  citations: 'Citations',
  works: 'Works',
  names: 'Names',
  events: 'Events',
  pages: 'Pages',
  typography: 'Typography',
  fidelity: 'Fidelity',
  record: 'The paper’s record',
  ledger: 'The ledger',
};

const opening = `# The rules

<!-- Made by “npm run edition -- handbook --write” from src/checks/rules/. Changes made here are lost. -->

What \`npm run check\` judges the content by. A rule’s name says what is right, and never changes. A finding names the rule that it comes from.
Errors keep the site from being built; warnings do not.

The examples change a small paper, \`marlow-1999\`, which the [handbook](handbook.md) shows whole. Each gives the file and the words as the
example has them. Characters that cannot be seen are written as ‹U+200B›.
`;

/** The examples are judged in a folder of their own, one after the other. */
export function writeRulesPage(rules: readonly Rule[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'locus-handbook-'));
  try {
    const parts = topics.map((topic) => ({ topic, own: rules.filter((rule) => rule.topic === topic) })).filter(({ own }) => own.length > 0);
    const contents = parts.flatMap(({ topic, own }) => [
      `- [${titles[topic]}](#${anchorOf(titles[topic])}): ${own.map(({ name }) => `[${name}](#${name})`).join(', ')}`,
    ]);
    const root = path.join(folder, 'content');
    const sections = parts.flatMap(({ topic, own }) => [`## ${titles[topic]}`, ...own.map((rule) => describeRule(rule, root))]);
    return `${[opening.trimEnd(), contents.join('\n'), ...sections].join('\n\n')}\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As Markdown’s readers make it of a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');

function describeRule({ name, severity, why, passes, fails }: Rule, root: string): string {
  return [
    `### ${name}`,
    `${severity === 'error' ? 'Error' : 'Warning'}. ${why}`,
    'Passes:',
    ...passes.map((example) => fence(showExample(example))),
    ...fails.flatMap((example) => ['Fails:', fence(showExample(example)), fence(findingsOf(name, example, root).flatMap(showFinding))]),
  ].join('\n\n');
}

/** Without the margin that the terminal has. */
const showExample = (example: Example) => example.flatMap(showEdit).map((line) => line.replace(/^ {2}/, ''));

const showFinding = (finding: Finding) => [
  formatPlace(finding),
  `  ${finding.message}.`,
  ...(finding.hint ? [`  ${finding.hint}`] : []),
  ...(finding.also ? [`  ${formatPlace(finding.also)}: ${finding.also.label}`] : []),
];

function findingsOf(rule: string, example: Example, root: string): Finding[] {
  rmSync(root, { recursive: true, force: true });
  applyEdits(root, [...Object.entries(soundCollection).flatMap(([file, text]) => write(file, text)), ...example]);
  const { errors, warnings } = judge(readCollection(root));
  return [...errors, ...warnings].filter((finding) => finding.rule === rule).sort(compareFindings);
}

function fence(lines: readonly string[]): string {
  const text = lines.join('\n').replace(unseen, (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`);
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([marks]) => marks.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}text\n${text}\n${marks}`;
}

/** What a page would hide, or join to the letter before. */
const unseen = /(?!\n)[\p{C}\p{Zl}\p{Zp}\p{M}\u00A0\u202F]/gu;
