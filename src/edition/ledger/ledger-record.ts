/** What a ledger holds once the text as it stands is recorded, and the files that say so. */

import { compareStrings } from '../../model/finding.ts';
import { isStoredKind, type Ledger, type LedgerRecord, type RecordedAnchor, type StoredWords } from '../../model/ledger.ts';
import type { Anchor } from './ledger-anchors.ts';
import { storeWords } from './store-words.ts';

/** No address that was ever published is left out, and none of the fingerprints that it had. */
export function recordAnchors(ledger: LedgerRecord | undefined, anchors: ReadonlyMap<string, Anchor>, version: string): LedgerRecord {
  const recorded: Record<string, RecordedAnchor> = {};
  const isFirst =
    !ledger || (ledger.version === version && Object.values(ledger.anchors).every(({ since, until }) => since === undefined && until === undefined));
  for (const [id, { kind, fingerprint }] of anchors) {
    const known = ledger && Object.hasOwn(ledger.anchors, id) ? ledger.anchors[id] : undefined;
    recorded[id] = known
      ? renew(known, { kind, fingerprint }, ledger?.version ?? version, version)
      : { kind, fingerprint, ...(!isFirst && { since: version }) };
  }
  for (const [id, before] of Object.entries(ledger?.anchors ?? {})) {
    if (!anchors.has(id)) recorded[id] = { ...before, until: before.until ?? ledger?.version ?? version };
  }
  return { version, anchors: recorded, aliases: ledger?.aliases ?? {} };
}

function renew({ until, ...known }: RecordedAnchor, now: Pick<RecordedAnchor, 'kind' | 'fingerprint'>, from: string, version: string): RecordedAnchor {
  if (known.fingerprint === now.fingerprint) return { ...known, ...now };
  return { ...now, since: version, before: { ...known.before, [until ?? from]: known.fingerprint } };
}

/** All words of the version that is recorded; of the one before, those that it changed. */
export function recordWords(ledger: Ledger | undefined, anchors: ReadonlyMap<string, Anchor>, version: string): StoredWords {
  const stored = [...anchors.values()].filter(({ kind }) => isStoredKind(kind)).map((anchor) => [anchor.id, storeWords(anchor)] as const);
  const older = Object.entries(ledger?.words ?? {}).filter(([of]) => of !== version);
  const kept = older.map(([of, words]) => [of, of === ledger?.version ? changedWords(ledger, words, anchors) : words] as const);
  return Object.fromEntries([[version, Object.fromEntries(stored)], ...kept.filter(([, words]) => Object.keys(words).length > 0)]);
}

const changedWords = ({ anchors: recorded }: Ledger, words: StoredWords[string], anchors: ReadonlyMap<string, Anchor>) =>
  Object.fromEntries(Object.entries(words).filter(([id]) => anchors.get(id)?.fingerprint !== recorded[id]?.fingerprint));

/** One line a passage, the newest version first. */
export const writeWords = (words: StoredWords): string => `${JSON.stringify(words, null, 1)}\n`;

const heading = `# The ledger: every address that this edition was ever published under, with a fingerprint of its words.
# Kept by “npm run edition -- anchors”, with --write to record and --alias to lead an old address to a new one. Nothing but an alias is to be edited by hand.
`;

/** One line an address, in the order given; aliases by the old address. */
export function writeLedger({ version, anchors, aliases }: LedgerRecord): string {
  const lines = Object.entries(anchors).map(([id, { kind, fingerprint, since, until, before }]) => {
    // A fingerprint such as 1e2345678901 would be a number.
    const fields = [
      `kind: ${kind}`,
      `fingerprint: "${fingerprint}"`,
      ...(since === undefined ? [] : [`since: ${since}`]),
      ...(until === undefined ? [] : [`until: ${until}`]),
      ...(before === undefined
        ? []
        : [
            `before: { ${Object.entries(before)
              .map(([version, former]) => `${version}: "${former}"`)
              .join(', ')} }`,
          ]),
    ];
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
