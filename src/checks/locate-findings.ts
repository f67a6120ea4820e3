/** Findings with the paths by which whoever reads them finds the files, wherever the content stands. */
import { pathFrom } from '../edition/content/content-folder.ts';
import type { Finding } from '../model/finding.ts';
import type { Judgement } from './judge.ts';
import type { Sources } from './report.ts';

/** `folder` is where the command was started, `content` the content folder. */
export function locateFindings({ errors, warnings }: Judgement, sources: Sources, folder: string, content: string): { judgement: Judgement; sources: Sources } {
  const locate = pathFrom(folder, content);
  const located = (finding: Finding): Finding => ({
    ...finding,
    file: locate(finding.file),
    ...(finding.also && { also: { ...finding.also, file: locate(finding.also.file) } }),
  });
  return {
    judgement: { errors: errors.map(located), warnings: warnings.map(located) },
    sources: sources.map(({ path, text }) => ({ path: locate(path), text })),
  };
}
