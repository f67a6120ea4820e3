import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../checks/rules.ts';
import { replaceFile } from '../../edition/content/write-file.ts';
import type { Command } from '../command.ts';
import { writeRulesPage } from '../rules-page.ts';

const file = 'docs/rules.md';

export const handbook: Command = {
  name: 'handbook',
  summary: 'Shows whether docs/rules.md tells the rules as they are; writes it.',
  usage: 'handbook [--write]',
  details: ['The page is made of the rules and their examples. Ends with 0 if it is current or was written, 1 if it is not.'],
  options: { write: { type: 'boolean', summary: 'writes the page anew' } },
  run(given, terminal) {
    const page = writeRulesPage(rules);
    const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === page;
    if (isCurrent) {
      terminal.print(`${file} is current.`);
      return 0;
    }
    if (!given.has('write')) {
      terminal.print(`${file} differs from the rules. “npm run edition -- handbook --write” writes it anew.`);
      return 1;
    }
    mkdirSync(path.dirname(file), { recursive: true });
    replaceFile(file, page);
    terminal.print(`Wrote ${file}.`);
    return 0;
  },
};
