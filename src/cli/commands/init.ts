import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { prosePages } from '../../edition/collection/read-prose.ts';
import { withSlashes } from '../../files.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { collectionRecordSchema } from '../../model/collection-record.ts';
import type { Arguments, Command, Terminal } from '../command.ts';
import { schemaComment } from '../content-schemas.ts';
import { writeEditorSettings } from '../editor-settings.ts';

export const init: Command = {
  name: 'init',
  summary: 'Starts a collection of your own: a folder for its papers, its title, its colours and its pages.',
  usage: 'init <folder> --title "…" [--institution "…"] [--language de]',
  details: [
    'The folder holds all that is yours, and nothing of the program: a record (collection.yaml), the words of the pages “About” and “Imprint”, and a place for papers. A folder that is there already is taken only if nothing stands in it.',
    'The file .env in the project then names the folder (CONTENT_DIR), and every command works on it.',
  ],
  options: {
    title: { type: 'string', value: '"…"', summary: 'what the collection and its site are called' },
    institution: { type: 'string', value: '"…"', summary: 'who publishes it' },
    language: { type: 'string', value: 'en-GB', summary: 'the language of what the site says, as a BCP 47 tag' },
  },
  run(given, terminal) {
    const [name, ...more] = given.positionals;
    if (name === undefined || more.length > 0)
      throw new CannotRun(
        `Unexpected ${name === undefined ? 'command without a folder' : `“${more[0]}”`}, expected one folder for the collection`,
        'npm run edition -- init our-papers --title "Papers of our institute"',
      );
    const folder = path.resolve(terminal.folder, name);
    assertEmpty(folder, name);
    const files = collectionFiles(folder, recordOf(given), terminal);
    for (const [file, text] of files) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    terminal.print(`Started ${name}: ${[...files.keys()].filter((file) => !path.basename(file).startsWith('.') && !file.startsWith('.')).join(', ')}.`);
    terminal.print(...tellFolder(withSlashes(path.relative(terminal.folder, folder)), terminal), ...next);
    return 0;
  },
};

const next = [
  '',
  'Then:',
  '  npm run edition -- new <id> --from paper.docx   starts a paper',
  '  npm run dev                                     shows the site while you write',
];

function assertEmpty(folder: string, name: string): void {
  if (!existsSync(folder)) return;
  if (readdirSync(folder).some((entry) => !entry.startsWith('.')))
    throw new CannotRun(`Unexpected folder “${name}”, in which something stands, expected a new or an empty one`);
}

interface Asked {
  title: string;
  institution?: string;
  language?: string;
}

/** Throws `CannotRun` for what the record would not take. */
function recordOf(given: Arguments): Asked {
  const title = given.valueOf('title');
  if (title === undefined) throw new CannotRun('Unexpected collection without a title, expected --title "…"', 'It stands at the head of every page.');
  const [institution, language] = [given.valueOf('institution'), given.valueOf('language')];
  const record = { title, ...(institution !== undefined && { institution }), ...(language !== undefined && { language }) };
  const [issue] = collectionRecordSchema.safeParse(record).error?.issues ?? [];
  if (issue) throw new CannotRun(`Unexpected --${String(issue.path[0])}: ${issue.message.replace(/^Unexpected /, '')}`);
  return record;
}

/** By their paths in the folder. */
function collectionFiles(folder: string, record: Asked, { folder: project }: Terminal): ReadonlyMap<string, string> {
  const isInProject = !path.relative(project, folder).startsWith('..') && !path.isAbsolute(path.relative(project, folder));
  return new Map([
    ['collection.yaml', `${schemaComment('collection', folder)}${stringify(record)}${choices}`],
    ...prosePages.map((page): [string, string] => [`${page}.mdx`, `{/* ${proseComments[page]} */}\n`]),
    // Folders without files are not kept by git.
    ['papers/.gitkeep', ''],
    // What the project gives a program for editing, where that opens this folder alone.
    ...(isInProject ? [] : writeEditorSettings(folder)),
  ]);
}

const proseComments = {
  about: 'What the page “About” says of the collection, above what it says of every site of this kind: headings (#), paragraphs, lists, links.',
  imprint: 'Who answers for the site. While nothing stands below this line, there is no page “Imprint”.',
} as const satisfies Record<(typeof prosePages)[number], string>;

/** Lines to be taken in by taking away their marks. */
const choices = `
# A sentence or two for the first page.
# description: Given at our seminar since 1997.

# The colour of links and marks, on light and on dark pages.
# colours:
#   light: "#7a2e1d"
#   dark: "#eba78f"
`;

/** Every command is to find the folder: .env says where it is. */
function tellFolder(relative: string, { folder }: Terminal): string[] {
  if (relative === 'content') return [];
  const line = `CONTENT_DIR=${relative}`;
  const file = path.join(folder, '.env');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (/^\s*(export\s+)?CONTENT_DIR\s*=/m.test(text)) return [`The file .env names another folder: write ${line} there to work on this one.`];
  writeFileSync(file, `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`);
  return [`Entered ${line} in .env: every command works on that folder now.`];
}
