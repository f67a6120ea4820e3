/**
 * Findings in SARIF (OASIS, version 2.1.0), which GitHub, GitLab and editors read. Places are counted from 1, columns in UTF-16 code
 * units (`columnKind`, § 3.14.27), as everywhere in Locus.
 */
import { documentationOf, type Finding, type SecondPlace } from '../model/finding.ts';
import type { Judgement } from './judge.ts';
import { inOrder } from './report.ts';
import { rules } from './rules.ts';

/** With every rule that found something, and every finding in the order of the files; ends with a line feed. */
export function formatSarif(judgement: Judgement): string {
  const told = inOrder(judgement);
  const used = rules.filter(({ name }) => told.some(({ finding }) => finding.rule === name));
  const driver = {
    name: 'Locus',
    rules: used.map(({ name, severity, why }) => ({
      id: name,
      shortDescription: { text: why },
      help: { text: `${why} See ${documentationOf(name)}.`, markdown: `${why} See [${name}](${documentationOf(name)}).` },
      defaultConfiguration: { level: severity },
    })),
  };
  const results = told.map(({ severity, finding }) => ({
    ruleId: finding.rule,
    ruleIndex: used.findIndex(({ name }) => name === finding.rule),
    level: severity,
    message: { text: `${finding.message}.${finding.hint ? ` ${finding.hint}` : ''}` },
    locations: [{ physicalLocation: physicalLocation(finding) }],
    ...(finding.also && { relatedLocations: [{ id: 1, physicalLocation: physicalLocation(finding.also), message: { text: finding.also.label } }] }),
  }));
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

/** A file is named by a relative reference (RFC 3986, § 4.2), whose first segment holds no colon. */
function physicalLocation({ file, line, column }: Finding | SecondPlace) {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return { artifactLocation: { uri }, ...(line !== undefined && { region: { startLine: line, ...(column !== undefined && { startColumn: column }) } }) };
}
