/** The page of all that an editor may be told, read out of the program: `docs/messages.md`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { listFiles } from '../files.ts';

export const messagesPageName = 'docs/messages.md';

/** The rooms that speak to editors. */
const speaking = ['build', 'checks', 'citation', 'cli', 'edition', 'encoding', 'intake', 'model', 'typst', 'site-settings.ts'];
const isRead = (file: string) => speaking.includes(file.split('/')[0] ?? '') && file.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(file);

/** How messages begin: what was found, then what was expected. */
const isMessage = (text: string) => /^(Unexpected|There is no|There are no) /.test(text) && !/^Unexpected …(, expected …)?\.?$/.test(text);

/** `Unexpected work “…”, expected a key of works.yaml`, with the rule that says it, where it can be told. */
interface Message {
  text: string;
  rule: string | undefined;
}

export function writeMessagesPage(): string {
  const source = path.join(import.meta.dirname, '..');
  const found = new Map<string, Message>();
  for (const file of listFiles(source).filter(isRead))
    for (const message of messagesIn(readFileSync(path.join(source, file), 'utf8'), file)) found.set(message.text, message);
  const lines = [...found.values()]
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ text, rule }) => `- ${escapeMarks(text)}.${rule === undefined ? '' : ` [${rule}](rules.md#${rule})`}`);
  return `${[
    '# Messages',
    'What the program may say of your files and commands. `…` stands for what differs. Behind a message stands the rule that says it, with its reason and examples, where it is one rule’s. This page is read out of the program by “npm run edition -- handbook --write”.',
    lines.join('\n'),
  ].join('\n\n')}\n`;
}

function* messagesIn(text: string, file: string): Iterable<Message> {
  const ruleOfFile = /^checks\/rules\/([a-z0-9-]+)\.ts$/.exec(file)?.[1];
  const found: Message[] = [];
  const visit = (node: ts.Node): void => {
    const words = wordsOf(node);
    if (words !== undefined && isMessage(words)) found.push({ text: words.replace(/\.$/, ''), rule: ruleBeside(node) ?? ruleOfFile });
    if (isPairTable(node)) for (const pair of pairsIn(node)) found.push({ text: `Unexpected ${pair[0]}, expected ${pair[1]}`, rule: undefined });
    // What stands within a message may be one as well.
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  yield* found;
}

/** A table of what was found and what was expected, which become messages when they are asked for. */
const isPairTable = (node: ts.Node): node is ts.VariableDeclaration =>
  ts.isVariableDeclaration(node) && /\[found: string, expected: string\]/.test(node.type?.getText() ?? '');

function pairsIn({ initializer }: ts.VariableDeclaration): string[][] {
  if (!initializer || !ts.isObjectLiteralExpression(initializer)) return [];
  return initializer.properties.flatMap((each) =>
    ts.isPropertyAssignment(each) && ts.isArrayLiteralExpression(each.initializer) ? [each.initializer.elements.map((element) => wordsOf(element) ?? '…')] : [],
  );
}

function wordsOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}

/** Of the object that the message is a part of: `{ rule: 'section-parses', …, message: '…' }`. */
function ruleBeside(node: ts.Node): string | undefined {
  const object = ts.findAncestor(node, ts.isObjectLiteralExpression);
  const property = object?.properties.find((each) => ts.isPropertyAssignment(each) && each.name.getText() === 'rule');
  return property && ts.isPropertyAssignment(property) && ts.isStringLiteral(property.initializer) ? property.initializer.text : undefined;
}

const escapeMarks = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>]/g, '\\$&');
