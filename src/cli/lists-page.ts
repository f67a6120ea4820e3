/** The page of all values that the encoding knows, made of what reads them: `docs/lists.md`. */
import { type LocatorLabel, locatorForms, locatorLabels } from '../citation/locator-forms.ts';
import { elementNames, elements } from '../encoding/elements.ts';
import { nameKinds } from '../model/name.ts';
import { contributorRoles, noteNumberings, proofStates, titlePageRoles } from '../model/paper.ts';
import { paperKinds } from '../model/paper-kind.ts';
import { workTypes } from '../model/work.ts';

export const listsPageName = 'docs/lists.md';

const code = (text: string) => `\`${text}\``;
const cell = (text: string) => text.replaceAll('|', '\\|');
const list = (values: readonly string[]) => values.map((value) => `- ${code(value)}`).join('\n');
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))].map((row) => `| ${row.join(' | ')} |`).join('\n');

export const writeListsPage = (): string =>
  `${[
    '# Lists',
    'All values that records, registers and elements take. This page is made of the program by “npm run edition -- handbook --write”. What each is for, the [handbook](handbook.md) tells.',
    ...section(
      'Elements',
      table(
        ['element', 'as it is written'],
        elementNames.map((name) => [code(name), elements[name].example.includes('\n') ? '' : code(elements[name].example)]),
      ),
    ),
    ...section(
      'Kinds of papers',
      '`kind` in `paper.yaml`, and what reference managers are told.',
      table(
        ['kind', 'type', 'genre'],
        Object.entries(paperKinds).map(([kind, { type, ...rest }]) => [code(kind), code(type), 'genre' in rest ? rest.genre : '']),
      ),
    ),
    ...section('Lines of the title page', '`titlePage` in `paper.yaml`.', list(titlePageRoles)),
    ...section('Contributors', '`role` of `contributors` in `paper.yaml`.', list(contributorRoles)),
    ...section(
      'Proofs',
      '`status` of `proofs` in `paper.yaml`: how far pages were proved against the print, from least to most. Each entry names its first and last page: `proofs: [{ from: 1, to: 12, status: compared }]`.',
      list(proofStates),
    ),
    ...section('Numbering of notes', '`noteNumbering` in `paper.yaml`.', list(noteNumberings)),
    ...section('Kinds of works', '`type` in `works.yaml`, as CSL names them.', list(workTypes)),
    ...section('Kinds of names', '`kind` in `names.yaml`.', list(nameKinds)),
    ...section(
      'Kinds of locators',
      'The words that a locator may begin with (`locator` of `Cite`), by language. `#` is the number, where it does not stand behind the word.',
      table(
        ['kind', ...languages],
        locatorLabels.map((label) => [code(label), ...languages.map((language) => formsOf(language, label))]),
      ),
    ),
  ].join('\n\n')}\n`;

const languages = Object.keys(locatorForms) as (keyof typeof locatorForms)[];

const section = (heading: string, ...parts: readonly string[]) => [`## ${heading}`, ...parts];

const formsOf = (language: keyof typeof locatorForms, label: LocatorLabel): string => {
  const forms: Partial<Record<LocatorLabel, readonly string[]>> = locatorForms[language];
  return (forms[label] ?? [])
    .flatMap((each) => each.split('|'))
    .filter((each, i, all) => each !== '' && all.indexOf(each) === i)
    .map(code)
    .join(', ');
};
