/** Validates with jing (Debian's package of that name), where it and the schema are to be had. For tests. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const schema = path.resolve(process.env['TEI_SCHEMA'] || '../shared/schemas/tei_all.rng');

/** Why nothing can be validated here; undefined where it can. */
export function whatIsMissing(): string | undefined {
  if (!existsSync(schema)) return `TEI is not validated: there is no schema at ${schema}, nor does TEI_SCHEMA name one.`;
  if (spawnSync('jing', ['-h']).error) return 'TEI is not validated: the command jing is not installed.';
  return undefined;
}

/** What jing says of the documents, a line each: nothing where all are valid. */
export function validate(documents: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'locus-tei-'));
  try {
    const files = Object.entries(documents).map(([name, xml]) => {
      const file = path.join(folder, name);
      writeFileSync(file, xml);
      return file;
    });
    const { stdout, status } = spawnSync('jing', [schema, ...files], { encoding: 'utf8', maxBuffer: 1e8 });
    const lines = stdout.split('\n').filter(Boolean);
    return status === 0 ? lines : [`jing ended with ${status}`, ...lines];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
