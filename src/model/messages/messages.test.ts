import { expect, test } from 'vitest';
import { languageOfMessages, messageLanguage, messageLanguages, messagesFor } from './messages.ts';

test('a language is known by its first subtag, and another gets English', () => {
  expect(['de-AT', 'ja', 'ar-EG', 'pl', 'en-GB'].map(messageLanguage)).toEqual(['de', 'ja', 'ar', 'en', 'en']);
});

test('messages in another language than the page’s say so', () => {
  expect(languageOfMessages('pl')).toEqual({ lang: 'en', dir: 'ltr' });
  expect(languageOfMessages('de-AT')).toEqual({});
});

test('numbers are told as each language tells them', () => {
  const notes = (language: string) => [0, 1, 2, 3, 11, 100, 103].map((count) => messagesFor(language).notes(count));
  expect(notes('en')).toEqual(['0 notes', '1 note', '2 notes', '3 notes', '11 notes', '100 notes', '103 notes']);
  expect(notes('fr').slice(0, 3)).toEqual(['0 note', '1 note', '2 notes']);
  expect(notes('ar')).toEqual(['0 هامش', 'هامش', 'هامشان', '3 هوامش', '11 هامشًا', '100 هامش', '103 هوامش']);
  expect(notes('ja')[2]).toBe('注2件');
});

test.each(messageLanguages.filter((language) => language !== 'en'))('%s has words of its own for what a reader acts on', (language) => {
  const own = messagesFor(language);
  const english = messagesFor('en');
  for (const key of ['skip', 'contents', 'cite', 'howToCite', 'search', 'nextSection'] as const) expect(own[key]).not.toBe(english[key]);
});
