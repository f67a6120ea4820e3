/** Dates in the words of a language. */
import type { DatePoint, EdtfDate } from './date.ts';
import { messagesFor } from './messages/messages.ts';

/** A date as the language gives it, in the calendar and the digits of the content: `30 September 2010`, `30. September 2010`, `2010年9月30日`. */
export function formatDate({ from, to }: EdtfDate, language: string): string {
  return to ? `${formatPoint(from, language)} – ${formatPoint(to, language)}` : formatPoint(from, language);
}

function formatPoint({ year, month, day, season, circa }: DatePoint, language: string): string {
  const say = messagesFor(language);
  // Before the year 1, and of seasons, `Intl` has no form that bibliographies know.
  const named = year < 1 ? say.beforeChrist(String(1 - year)) : inWords({ year }, language);
  const point = season ? say.inSeason(say.seasons[season - 1] ?? '', named) : year < 1 ? named : inWords({ year, month, day }, language);
  return circa ? say.circa(point) : point;
}

function inWords({ year, month, day }: Partial<DatePoint> & { year: number }, language: string): string {
  // A language without messages is told of in English.
  const locale = messagesFor(language) === messagesFor('en') && !language.startsWith('en-') ? 'en-GB' : language;
  const date = new Date(Date.UTC(2000, (month ?? 1) - 1, day ?? 1));
  date.setUTCFullYear(year);
  return new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  }).format(date);
}
