/** The icon of the site as it is served at `icon.svg`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const readSiteIcon = () => readFileSync(path.resolve('public/icon.svg'), 'utf8');
