/** What every browser test starts from: the pages of the built site, and a page that notices what must not happen. */
import { readdirSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';

/** The addresses of all pages, as a site's folder holds them. */
export const pagesOf = (site: string): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .map((name) => name.replace(/\\/g, '/').replace(/index\.html$/, ''))
    .sort();

export const pages = pagesOf('dist');

export const text = 'tsuruoka-2010/';
export const title = `${text}title/`;

/** Fails a test in which a page asked another host for something, or wrote an error to the console. */
export const test = base.extend<{ innocence: undefined }>({
  innocence: [
    async ({ page, baseURL }, use) => {
      const guilty: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !isExpected(message.text())) guilty.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => guilty.push(`error: ${error.message}`));
      page.on('request', (request) => {
        if (/^https?:/.test(request.url()) && !request.url().startsWith(new URL('/', baseURL).href)) guilty.push(`request: ${request.url()}`);
      });
      await use(undefined);
      expect(guilty).toEqual([]);
    },
    { auto: true },
  ],
});

/** Chromium reports the answer 404, which a test asks for on purpose. */
const isExpected = (message: string) => /Failed to load resource.*404/.test(message);

export { expect };

/** A width with each theme: colours do not depend on the width, nor places on the theme, and to look for barriers takes seconds. */
export const screensFor = <Width extends number>(widths: readonly Width[]): { width: Width; colorScheme: 'light' | 'dark' }[] =>
  widths.map((width, i) => ({ width, colorScheme: i % 2 === 0 ? 'dark' : 'light' }));
