/** Reads a paper's ledger. */
import type { Finding } from '../../model/finding.ts';
import { type Ledger, ledgerSchema } from '../../model/ledger.ts';
import type { ContentFolder } from '../content/read-folder.ts';
import { readYaml } from '../content/read-yaml.ts';

/** `shown` is the paper's folder as findings name it. A paper that was never published has no ledger, and nothing is found of it. */
export function readLedger(folder: ContentFolder, shown: string): { ledger: Ledger | undefined; findings: Finding[] } {
  const file = folder.read(`${shown}/${ledgerName}`);
  if (!file) return { ledger: undefined, findings: [] };
  const { value, findings } = readYaml(file.text, file.path, ledgerSchema, 'ledger-valid');
  return { ledger: value && { ...value, path: file.path, text: file.text }, findings };
}

export const ledgerName = 'anchors.yaml';
