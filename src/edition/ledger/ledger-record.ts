/** What a ledger holds once the text as it stands is recorded, and the file that says so. */

import { compareStrings } from '../../model/finding.ts';
import type { LedgerRecord, RecordedAnchor } from '../../model/ledger.ts';
import type { Anchor } from './ledger-anchors.ts';

/** No address that was ever published is left out. */
export function recordAnchors(ledger: LedgerRecord | undefined, anchors: ReadonlyMap<string, Anchor>, version: string): LedgerRecord {
  const recorded: Record<string, RecordedAnchor> = {};
  for (const [id, { kind, fingerprint }] of anchors) recorded[id] = { kind, fingerprint };
  for (const [id, before] of Object.entries(ledger?.anchors ?? {})) {
    if (!anchors.has(id)) recorded[id] = { ...before, until: before.until ?? ledger?.version ?? version };
  }
  return { version, anchors: recorded, aliases: ledger?.aliases ?? {} };
}

const heading = `# The ledger: every address that this edition was ever published under, with a fingerprint of its words.
# Kept by “npm run edition -- anchors”, with --write to record and --alias to lead an old address to a new one. Nothing but an alias is to be edited by hand.
`;

/** One line an address, in the order given; aliases by the old address. */
export function writeLedger({ version, anchors, aliases }: LedgerRecord): string {
  const lines = Object.entries(anchors).map(([id, { kind, fingerprint, until }]) => {
    // A fingerprint such as 1e2345678901 would be a number.
    const fields = [`kind: ${kind}`, `fingerprint: "${fingerprint}"`, ...(until === undefined ? [] : [`until: ${until}`])];
    return `  ${yamlKey(id)}: { ${fields.join(', ')} }\n`;
  });
  const pairs = Object.entries(aliases)
    .sort(([a], [b]) => compareStrings(a, b))
    .map(([old, target]) => `  ${yamlKey(old)}: ${yamlKey(target)}\n`);
  return `${heading}version: ${version}\n${field('anchors', lines)}${field('aliases', pairs)}`;
}

const field = (name: string, lines: readonly string[]) => (lines.length === 0 ? `${name}: {}\n` : `${name}:\n${lines.join('')}`);

/** YAML would take these for no text, here or in its older versions. */
const yamlKey = (id: string) => (/^(null|true|false|yes|no|on|off|y|n)$/.test(id) ? `"${id}"` : id);
