/** The icon of the site: drawn in `public/icon.svg`, in the collection's colours where pages show it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Colours } from '../model/colours.ts';

export const siteIcon = ({ light, dark }: Colours) =>
  readFileSync(path.resolve('public/icon.svg'), 'utf8').replace(
    /<style>.*<\/style>/,
    `<style>path{fill:${light}}@media (prefers-color-scheme:dark){path{fill:${dark}}}</style>`,
  );

/** As an address that holds the icon itself; its title, which no tab shows, is left out. */
export const siteIconAddress = (colours: Colours) =>
  `data:image/svg+xml,${siteIcon(colours)
    .trim()
    .replace(/<title>.*<\/title>/, '')
    .replaceAll('"', "'")
    .replace(/[^\w.~:/?@!$&'()*+,;=-]/g, encodeURIComponent)}`;
