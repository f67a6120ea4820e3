/** For the site's compiler, which shows one message: stops at the first thing wrong, in place of rendering what is half understood. */

import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { formatFinding } from '../model/finding.ts';
import { problemsOf } from './problems.ts';

export function remarkStop() {
  return (_tree: Root, file: VFile) => {
    const [first] = problemsOf(file, file.path);
    if (first) file.fail(formatFinding(first), { place: { line: first.line ?? 1, column: first.column ?? 1 } });
  };
}
