import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../checks/rules.ts';
import { replaceFile } from '../../edition/content/write-file.ts';
import type { Command } from '../command.ts';
import { writeContentSchemas } from '../content-schemas.ts';
import { writeEditorSettings } from '../editor-settings.ts';
import { writeRulesPage } from '../rules-page.ts';

/** What the documents say that is made of the program. */
export const generatedDocuments = (): ReadonlyMap<string, string> =>
  new Map([['docs/rules.md', writeRulesPage(rules)], ...writeContentSchemas(), ...writeEditorSettings()]);

export const handbook: Command = {
  name: 'handbook',
  summary: 'Shows whether docs/rules.md, docs/schemas/ and .vscode/ tell the rules, records and elements as they are; writes them.',
  usage: 'handbook [--write]',
  details: [
    'The page is made of the rules and their examples, the schemas of what reads the YAML, the snippets of the elements. Ends with 0 if all are current or were written, 1 if not.',
  ],
  options: { write: { type: 'boolean', summary: 'writes anew what is not current' } },
  run(given, terminal) {
    const outdated = [...generatedDocuments()].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
    if (outdated.length === 0) {
      terminal.print('docs/rules.md, docs/schemas/ and .vscode/ are current.');
      return 0;
    }
    for (const [file, text] of outdated) {
      if (given.has('write')) {
        mkdirSync(path.dirname(file), { recursive: true });
        replaceFile(file, text);
      }
      terminal.print(given.has('write') ? `Wrote ${file}.` : `${file} differs from the program. “npm run edition -- handbook --write” writes it anew.`);
    }
    return given.has('write') ? 0 : 1;
  },
};
