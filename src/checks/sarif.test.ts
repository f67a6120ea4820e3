/** The rules of SARIF 2.1.0 that bear on what is written, by the sections of the standard (OASIS, 27 March 2020). */
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Finding } from '../model/finding.ts';
import { formatSarif } from './sarif.ts';

/** § 3.4.3: a reference by RFC 3986; here relative, with every other character in percents. */
const uri = z.string().regex(/^(?:[\w\-.~!$&'()*+,;=@]|%[\dA-F]{2})+(?:\/(?:[\w\-.~!$&'()*+,;=@:]|%[\dA-F]{2})+)*$/);
/** § 3.11.8: words, which are not empty. */
const message = z.strictObject({ text: z.string().min(1) });
/** § 3.29, § 3.30: a column only with its line. */
const region = z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1).optional() });
const physicalLocation = z.strictObject({ artifactLocation: z.strictObject({ uri }), region: region.optional() });
const level = z.enum(['none', 'note', 'warning', 'error']);
const result = z.strictObject({
  ruleId: z.string().min(1),
  ruleIndex: z.int().min(0),
  level,
  message,
  locations: z.array(z.strictObject({ physicalLocation })).length(1),
  relatedLocations: z
    .array(z.strictObject({ id: z.int().min(0), physicalLocation, message }))
    .min(1)
    .optional(),
});
/** § 3.49, § 3.12.4: Markdown never without the same as text. */
const rule = z.strictObject({
  id: z.string().min(1),
  shortDescription: message,
  help: z.strictObject({ text: z.string().min(1), markdown: z.string().min(1) }),
  defaultConfiguration: z.strictObject({ level }),
});
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({ driver: z.strictObject({ name: z.string().min(1), rules: z.array(rule) }) }),
        columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
        results: z.array(result),
      }),
    )
    .length(1),
});

const finding = (fields: Partial<Finding>): Finding => ({
  ...{ rule: 'work-exists', file: 'content/papers/a/1-a.mdx', line: 2, column: 5, message: 'Unexpected work “a”, expected a key' },
  ...fields,
});

test('findings are a log by the standard', () => {
  const also = { file: 'content/names.yaml', line: 3, column: 9, label: 'claimed here' };
  const log = sarif.parse(
    JSON.parse(
      formatSarif({
        errors: [
          finding({ hint: 'Did you mean “b”?' }),
          finding({ rule: 'ids-unique', also }),
          finding({ rule: 'file-known', file: 'content/Ein Bild.png', line: undefined, column: undefined }),
        ],
        warnings: [finding({ rule: 'register-sorted', column: undefined })],
      }),
    ),
  );
  const [run] = log.runs;
  const rules = run?.tool.driver.rules ?? [];
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  // § 3.27.6: the index and the name are of the same rule.
  for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[ruleIndex]?.id).toBe(ruleId);
  expect(
    run?.results.map(({ ruleId, level: grave, message: { text }, locations, relatedLocations }) => [ruleId, grave, text, locations[0], relatedLocations]),
  ).toEqual([
    ['file-known', 'error', expect.any(String), { physicalLocation: { artifactLocation: { uri: 'content/Ein%20Bild.png' } } }, undefined],
    [
      'register-sorted',
      'warning',
      expect.any(String),
      { physicalLocation: { artifactLocation: { uri: 'content/papers/a/1-a.mdx' }, region: { startLine: 2 } } },
      undefined,
    ],
    [
      'ids-unique',
      'error',
      'Unexpected work “a”, expected a key.',
      { physicalLocation: { artifactLocation: { uri: 'content/papers/a/1-a.mdx' }, region: { startLine: 2, startColumn: 5 } } },
      [
        {
          id: 1,
          physicalLocation: { artifactLocation: { uri: 'content/names.yaml' }, region: { startLine: 3, startColumn: 9 } },
          message: { text: 'claimed here' },
        },
      ],
    ],
    ['work-exists', 'error', 'Unexpected work “a”, expected a key. Did you mean “b”?', expect.anything(), undefined],
  ]);
});

test('no findings are a log, too', () => {
  expect(sarif.parse(JSON.parse(formatSarif({ errors: [], warnings: [] }))).runs[0]).toMatchObject({ results: [], tool: { driver: { rules: [] } } });
});
