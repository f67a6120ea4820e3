import path from 'node:path';
import { withSlashes } from '../../files.ts';

/** Where the content stands: `content/` in the project, unless CONTENT_DIR names another folder. */
export const contentFolder = (): string => path.resolve(process.env['CONTENT_DIR'] || 'content');

/** The path of a file that findings name by the content folder's own name, from `folder`, where a terminal or another program looks for it. */
export const pathFrom =
  (folder: string, content: string) =>
  (shown: string): string =>
    withSlashes(path.relative(folder, path.join(path.dirname(content), ...shown.split('/')))) || shown;
