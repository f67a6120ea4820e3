/** How the encoding's plugins say what is wrong: as messages on the file, which reading turns into findings. */
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Finding } from '../model/finding.ts';

const source = 'locus';

/** Notes a problem under the name of the rule that documents it. */
export function reportProblem(file: VFile, rule: string, place: Position | undefined, message: string, hint?: string): void {
  const reported = file.message(message, { ...(place && { place }), ruleId: rule, source });
  if (hint) reported.note = hint;
}

/** What the plugins found in a file, as findings about `path`. */
export function problemsOf(file: VFile, path: string): Finding[] {
  return file.messages
    .filter((message) => message.source === source)
    .map(({ ruleId, line, column, reason, note }) => ({ rule: ruleId ?? '', file: path, line, column, message: reason, hint: note }));
}
