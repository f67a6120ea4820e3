/** Shows findings in the terminal. */
import type { Judgement } from '../checks/judge.ts';
import { locateFindings } from '../checks/locate-findings.ts';
import { formatForPeople, formatGithub, formatJson, type Sources } from '../checks/report.ts';
import { formatSarif } from '../checks/sarif.ts';
import type { Terminal } from './command.ts';

const red = 31;
const yellow = 33;
const paint = (colour: number, text: string) => `\u001B[${colour}m${text}\u001B[39m`;

/** The line above an excerpt, which alone stands two in: `  41:7  error  work-exists`. */
const severityLine = /^( {2}(?:\d+(?::\d+)? {2})?)(error|warning)( {2}[a-z0-9-]+)$/gm;

function forTerminal(judgement: Judgement, sources: Sources, terminal: Pick<Terminal, 'colour'>): string {
  const text = formatForPeople(judgement, sources);
  return terminal.colour
    ? text.replace(severityLine, (_, place: string, severity: string, rule: string) => place + paint(severity === 'error' ? red : yellow, severity) + rule)
    : text;
}

export const formats = {
  people: forTerminal,
  json: formatJson,
  github: formatGithub,
  sarif: formatSarif,
} as const satisfies Record<string, (judgement: Judgement, sources: Sources, terminal: Pick<Terminal, 'colour'>) => string>;
export type FormatName = keyof typeof formats;

export function reportFindings(judgement: Judgement, sources: Sources, terminal: Terminal, format: FormatName = 'people'): void {
  const located = locateFindings(judgement, sources, terminal.folder, terminal.content);
  const text = formats[format](located.judgement, located.sources, terminal);
  if (text) terminal.print(text.replace(/\n$/, ''));
}
