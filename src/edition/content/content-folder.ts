import path from 'node:path';

/** Where the content stands: `content/` in the project, unless CONTENT_DIR names another folder. */
export const contentFolder = (): string => path.resolve(process.env['CONTENT_DIR'] || 'content');
