import { beforeAll, expect, it } from 'vitest';
import { loadStemming, primaryLanguage, stemmedLanguages, stemmingOf } from './stemming.ts';

beforeAll(() => loadStemming(stemmedLanguages));

const areForms = (language: string, one: string, other: string) =>
  stemmingOf(language)
    .stemsOf(one)
    .some((stem) => stemmingOf(language).stemsOf(other).includes(stem));

it.each([
  ['en', 'cooperation', 'cooperating'],
  ['en', 'countries', 'country'],
  ['en', 'development', 'developing'],
  ['en', 'operational', 'operations'],
  ['en', '1990s', '1990'],
  ['de', 'häuser', 'haus'],
  ['de', 'zölle', 'zoll'],
  ['de', 'straße', 'strassen'],
  ['fr', 'européenne', 'européen'],
  ['fr', 'europeenne', 'européen'],
  ['es', 'organizaciones', 'organización'],
  ['ar', 'الرسوم', 'رسوم'],
  ['ar', 'لجنة', 'اللجنة'],
])('takes in %s %s and %s for forms of one word', (language, one, other) => {
  expect(areForms(language, one, other)).toBe(true);
});

it.each([
  ['en', 'police', 'policy'],
  ['en', 'part', 'party'],
  ['en', 'news', 'new'],
  ['en', 'access', 'acces'],
  ['en', 'gas', 'gaseous'],
  ['de', 'politik', 'polizei'],
  ['xx', 'words', 'word'],
])('keeps in %s %s and %s apart', (language, one, other) => {
  expect(areForms(language, one, other)).toBe(false);
});

it('takes a language by its first subtag', () => {
  expect(['de-AT', 'EN', 'nb-NO', 'zh-Hant'].map(primaryLanguage)).toEqual(['de', 'en', 'no', 'zh']);
});
