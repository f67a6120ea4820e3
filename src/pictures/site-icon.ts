/** The icon of the site as it is served at `icon.svg`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const readSiteIcon = () => readFileSync(path.resolve('public/icon.svg'), 'utf8');

/** As an address that holds the icon itself; its title, which no tab shows, is left out. */
export const siteIconAddress = () =>
  `data:image/svg+xml,${readSiteIcon()
    .trim()
    .replace(/<title>.*<\/title>/, '')
    .replaceAll('"', "'")
    .replace(/[^\w.~:/?@!$&'()*+,;=-]/g, encodeURIComponent)}`;
