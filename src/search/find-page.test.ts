import { expect, it } from 'vitest';
import { findPrintedPage } from './find-page.ts';

const pages = ['iii', '7', '12a'].map((label) => ({ label, id: `page-${label}`, name: `Go to page ${label}` }));
const found = (query: string) => findPrintedPage({ url: '/p/', language: 'en', passages: [], pages }, query)?.id;

it.each([
  ['7', 'page-7'],
  ['p. 7', 'page-7'],
  ['p.7', 'page-7'],
  ['p7', 'page-7'],
  [' Page 7 ', 'page-7'],
  ['S. 7', 'page-7'],
  ['7頁', 'page-7'],
  ['ص 7', 'page-7'],
  ['page III', 'page-iii'],
  ['12A', 'page-12a'],
])('“%s” asks for a page', (query, id) => expect(found(query)).toBe(id));

it.each(['8', 'iii', 'p', 'page', 'seven', '7 ships', '“7”', 'paper 7'])('“%s” asks for none', (query) => expect(found(query)).toBeUndefined());
