import type { Edit } from '../../checks/edit.ts';
import { type Example, type Rule, topics } from '../../checks/rule.ts';
import { rules } from '../../checks/rules.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Command } from '../command.ts';

export const rulesCommand: Command = {
  name: 'rules',
  summary: 'Lists the rules, or tells all of one.',
  usage: 'rules [name]',
  options: {},
  run({ positionals }, terminal) {
    const [name, ...more] = positionals;
    if (more.length > 0) throw new CannotRun(`Unexpected “${more[0]}”, expected one rule`);
    terminal.print(...(name === undefined ? listRules() : describeRule(findRule(name))));
    return 0;
  },
};

function findRule(name: string): Rule {
  const rule = rules.find((each) => each.name === name);
  if (rule) return rule;
  const names = rules.map((each) => each.name);
  throw new CannotRun(`Unexpected rule “${name}”, expected one that “npm run edition -- rules” lists`, didYouMean(name, names));
}

function listRules(): string[] {
  const width = Math.max(...rules.map(({ name }) => name.length));
  return topics.flatMap((topic) => {
    const own = rules.filter((rule) => rule.topic === topic);
    if (own.length === 0) return [];
    return [`${topic}:`, ...own.map(({ name, severity, why }) => `  ${name.padEnd(width)}  ${severity.padEnd(7)}  ${firstSentence(why)}`), ''];
  });
}

const firstSentence = (text: string) => /^.*?[.?!](?=\s|$)/s.exec(text)?.[0] ?? text;

const describeRule = ({ name, severity, why, passes, fails }: Rule): string[] => [
  `${name}  (${severity})`,
  '',
  why,
  ...showExamples('Passes', passes),
  ...showExamples('Fails', fails),
];

const showExamples = (heading: string, examples: readonly Example[]) => examples.flatMap((example) => ['', `${heading}:`, ...example.flatMap(showEdit)]);

const mostLines = 12;

/** Whole files are long, and what matters in them is in the edits that follow. */
function indent(text: string): string[] {
  const lines = text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `    ${line}`);
  return lines.length > mostLines ? [...lines.slice(0, mostLines / 2), '    …'] : lines;
}

/** A heading with the file, and what the example has there, with a margin. */
export function showEdit(edit: Edit): string[] {
  const { file } = edit;
  if ('find' in edit) return edit.replace === '' ? [`  ${file}, without`, ...indent(edit.find)] : [`  ${file}`, ...indent(edit.replace)];
  if ('append' in edit) return [`  ${file}, at its end`, ...indent(edit.append)];
  if ('write' in edit && edit.write === '') return [`  ${file}, empty`];
  if ('write' in edit) return [`  ${file}`, ...indent(typeof edit.write === 'string' ? edit.write : `(${edit.write.length} bytes)`)];
  if ('rename' in edit) return [`  ${file}, renamed ${edit.rename}`];
  if ('copy' in edit) return [`  ${file}, copied as ${edit.copy}`];
  if ('folder' in edit) return [`  ${file}, a folder`];
  if ('link' in edit) return [`  ${file}, a link to ${edit.link}`];
  return [`  ${file}, taken away`];
}
