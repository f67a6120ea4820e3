/** Reads a paper's ledger, and the words of its versions beside it. */
import type { Finding } from '../../model/finding.ts';
import { type Ledger, ledgerSchema, type StoredWords, storedWordsSchema } from '../../model/ledger.ts';
import type { ContentFolder } from '../content/read-folder.ts';
import { readYaml } from '../content/read-yaml.ts';

/** `shown` is the paper's folder as findings name it. A paper that was never published has no ledger, and nothing is found of it. */
export function readLedger(folder: ContentFolder, shown: string): { ledger: Ledger | undefined; findings: Finding[] } {
  const file = folder.read(`${shown}/${ledgerName}`);
  if (!file) return { ledger: undefined, findings: [] };
  const { value, findings } = readYaml(file.text, file.path, ledgerSchema, 'ledger-valid');
  const { words, findings: more } = readWords(folder, `${shown}/${wordsName}`);
  return { ledger: value && { ...value, words, path: file.path, text: file.text }, findings: [...findings, ...more] };
}

function readWords(folder: ContentFolder, shown: string): { words: StoredWords; findings: Finding[] } {
  const file = folder.read(shown);
  const words = file && storedWordsSchema.safeParse(parseJson(file.text)).data;
  if (!file || words) return { words: words ?? {}, findings: [] };
  const message = 'Unexpected words of versions that cannot be read, expected the file as “npm run edition -- anchors” wrote it';
  return {
    words: {},
    findings: [
      { rule: 'ledger-valid', file: shown, message, hint: 'Take it from the last version of the folder that was whole: it is not to be edited by hand.' },
    ],
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const ledgerName = 'anchors.yaml';
export const wordsName = 'words.json';
