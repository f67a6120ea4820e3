import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../checks/rules.ts';
import { replaceFile } from '../../edition/content/write-file.ts';
import type { Command } from '../command.ts';
import { writeContentSchemas } from '../content-schemas.ts';
import { writeEditorSettings } from '../editor-settings.ts';
import { listsPageName, writeListsPage } from '../lists-page.ts';
import { writeRulesPage } from '../rules-page.ts';

/** What the documents say that is made of the program. Reading messages out of it takes the compiler, which other commands do without. */
export const generatedDocuments = async (): Promise<ReadonlyMap<string, string>> => {
  const { messagesPageName, writeMessagesPage } = await import('../messages-page.ts');
  return new Map([
    ['docs/rules.md', writeRulesPage(rules)],
    [listsPageName, writeListsPage()],
    [messagesPageName, writeMessagesPage()],
    ...writeContentSchemas(),
    ...writeEditorSettings(),
  ]);
};

export const handbook: Command = {
  name: 'handbook',
  summary: 'Shows whether the pages, schemas and settings that are made of the program tell it as it is; writes them.',
  usage: 'handbook [--write]',
  details: [
    'docs/rules.md is made of the rules and their examples, docs/lists.md of the values that there are, docs/messages.md of what the program says, docs/schemas/ of what reads the YAML, .vscode/ of these and of the elements. Ends with 0 if all are current or were written, 1 if not.',
  ],
  options: { write: { type: 'boolean', summary: 'writes anew what is not current' } },
  async run(given, terminal) {
    const outdated = [...(await generatedDocuments())].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
    if (outdated.length === 0) {
      terminal.print('All that is made of the program in docs/ and .vscode/ is current.');
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
