import { edit, write } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { ledger, published } from '../sound-ledger.fixture.ts';

export const ledgerValid: Rule = {
  name: 'ledger-valid',
  topic: 'ledger',
  severity: 'error',
  why: 'A ledger that cannot be understood keeps no promise.',
  passes: [published()],
  fails: [
    write(ledger, ''),
    published(...edit(ledger, '"2c51c9e265ed"', '"2c51"')),
    published(...edit(ledger, 'kind: section, fingerprint: "2c51c9e265ed"', 'kind: chapter, fingerprint: "2c51c9e265ed"')),
    published(...edit(ledger, 'aliases: {}', 'aliases:\n  Old: introduction')),
  ],
};
