/**
 * The styles in which readers cite a paper of ours: small CSL 1.0.2 styles for a paper read in a digital edition. After The Chicago Manual
 * of Style (17th edition, 14.217), the Publication Manual of the APA (7th edition, 10.5), the MLA Handbook (9th edition, 5.2), the MHRA
 * Style Guide (4th edition, 7) and the way of German historians, who set titles plain and date by day. None knows the edition and the
 * passage: these stand where the manual puts the version and the place within a work, and the notice of rights before the address. Titles
 * keep their printed capitals, since no program knows proper names.
 *
 * A passage is in the field `section`, the edition in `medium`.
 */

import type { CitationStyle } from '../format.ts';
import { type CitationLocale, citationLocale, cslLocale, withPunctuation } from './locales.ts';

const csl = (name: string, locale: CitationLocale, body: string) => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="${locale}" demote-non-dropping-particle="never">
  <info>
    <title>Locus, ${name}</title>
    <id>https://locus.invalid/styles/${name}</id>
    <updated>2026-01-01T00:00:00+00:00</updated>
  </info>
  ${body}
</style>
`;

/** Without a bibliography of its own the style would be none; the layout is the same for a note and for an entry. */
const layout = (content: string, suffix = '.') => `
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout suffix="${suffix}">${content}</layout></bibliography>`;

const quotedTitle = '<text variable="title" quotes="true"/>';
const container = `<group delimiter=" ">
    <text variable="container-title" font-style="italic"/>
    <group><text variable="volume"/><text variable="issue" prefix="(" suffix=")"/></group>
  </group>`;
const series = `<group delimiter=" ">
    <text variable="collection-title"/>
    <choose><if variable="collection-number"><text variable="collection-number"/></if><else><text variable="number"/></else></choose>
  </group>`;
const event = '<text variable="event-title"/><text variable="event-place"/>';
const given = `<text variable="genre"/>${container}${series}${event}`;
const day = '<date variable="issued" form="text"/>';
const close = '<text variable="note"/><text variable="URL"/>';
const edition = '<text variable="medium" text-case="capitalize-first"/>';

const plainNames = '<names variable="author"><name and="text" delimiter=", "/></names>';
const firstInverted = '<name name-as-sort-order="first" and="text" sort-separator=", " delimiter=", " delimiter-precedes-last="always"/>';

const chicagoNote = layout(`
  <group delimiter=". ">
    <group delimiter=", ">
      <group delimiter=" ">
        <group delimiter=", ">
          ${plainNames}
          ${quotedTitle}
        </group>
        <group prefix="(" suffix=")" delimiter=", ">${given}${day}</group>
      </group>
      <text variable="section"/>
      <text variable="medium"/>
    </group>
    ${close}
  </group>`);

const chicagoEntry = layout(`
  <group delimiter=". ">
    <names variable="author">${firstInverted}</names>
    ${quotedTitle}
    <group delimiter=", ">${given}${day}</group>
    <group delimiter=", ">
      ${edition}
      <text variable="section"/>
    </group>
    ${close}
  </group>`);

const apa = layout(
  `
  <group delimiter=". ">
    <group delimiter=" ">
      <names variable="author">
        <name name-as-sort-order="all" and="symbol" sort-separator=", " initialize-with=". " delimiter=", " delimiter-precedes-last="always"/>
      </names>
      <group prefix="(" suffix=")" delimiter=", ">
        <date variable="issued"><date-part name="year"/></date>
        <date variable="issued"><date-part name="month"/><date-part name="day" prefix=" "/></date>
      </group>
    </group>
    <group delimiter=" ">
      <text variable="title" font-style="italic"/>
      <group prefix="(" suffix=")" delimiter=", ">
        ${edition}
        <text variable="section"/>
      </group>
      <text variable="genre" prefix="[" suffix="]"/>
    </group>
    <group delimiter=", ">${container}${series}${event}</group>
    ${close}
  </group>`,
  // A full stop would be taken for a part of the address.
  '',
);

const mla = layout(`
  <group delimiter=". ">
    <names variable="author">
      <name name-as-sort-order="first" and="text" sort-separator=", " delimiter=", " delimiter-precedes-last="always" delimiter-precedes-et-al="always" et-al-min="3" et-al-use-first="1"/>
    </names>
    ${quotedTitle}
    <group delimiter=", ">
      ${container}
      ${series}
      <text variable="event-title"/>
      <date variable="issued">
        <date-part name="day" suffix=" "/>
        <date-part name="month" form="short" suffix=" "/>
        <date-part name="year"/>
      </date>
      <text variable="event-place"/>
    </group>
    <text variable="genre"/>
    <group delimiter=", ">
      ${edition}
      <text variable="section"/>
    </group>
    ${close}
  </group>`);

const mhra = layout(`
  <group delimiter=". ">
    <group delimiter=", ">
      <group delimiter=" ">
        <group delimiter=", ">
          ${plainNames}
          ${quotedTitle}
        </group>
        <group prefix="(" suffix=")" delimiter=", ">${given}${day}</group>
      </group>
      <text variable="section"/>
      <text variable="medium"/>
    </group>
    <text variable="note"/>
    <text variable="URL" prefix="&lt;" suffix="&gt;"/>
  </group>`);

const germanHistory = layout(`
  <group delimiter=". ">
    <group delimiter=", ">
      ${plainNames}
      <text variable="title"/>
      <text variable="genre"/>
      <group delimiter=": "><text term="in"/><text variable="container-title"/></group>
      <group delimiter=" "><text variable="volume"/><text variable="issue" prefix="(" suffix=")"/></group>
      ${series}
      ${event}
      ${day}
      <text variable="section"/>
      <text variable="medium"/>
    </group>
    ${close}
  </group>`);

interface StyleEntry {
  /** As its readers call it. */
  label: string;
  body: string;
  /** The locale that it is written for, and is set in where the paper's language is that of the locale. */
  home: CitationLocale;
  /** Whether a paper in another language is cited in the words of that language. */
  follows: boolean;
}

const entries = {
  'chicago-note': { label: 'Chicago, note', body: chicagoNote, home: 'en-US', follows: true },
  chicago: { label: 'Chicago, bibliography', body: chicagoEntry, home: 'en-US', follows: true },
  apa: { label: 'APA', body: apa, home: 'en-US', follows: true },
  mla: { label: 'MLA', body: mla, home: 'en-US', follows: true },
  mhra: { label: 'MHRA', body: mhra, home: 'en-GB', follows: true },
  'german-history': { label: 'Deutsche Geschichtswissenschaft', body: germanHistory, home: 'de', follows: false },
} as const satisfies Record<string, StyleEntry>;
export type ReaderStyle = keyof typeof entries;

export const readerStyles: Readonly<Record<ReaderStyle, StyleEntry>> = entries;
export const readerStyleNames = Object.keys(entries) as ReaderStyle[];

const made = new Map<string, CitationStyle>();

/** The style for a paper in a language, as a BCP 47 tag. */
export function readerStyle(name: ReaderStyle, language: string): CitationStyle {
  const locale = localeOf(readerStyles[name], language);
  const known = made.get(`${name} ${locale}`);
  if (known) return known;
  const style = { language: locale, locale: cslLocale(locale), csl: csl(name, locale, withPunctuation(readerStyles[name].body, locale)) };
  made.set(`${name} ${locale}`, style);
  return style;
}

function localeOf({ home, follows }: StyleEntry, language: string): CitationLocale {
  const isHome = home.split('-')[0] === language.split('-')[0];
  return follows && !isHome ? citationLocale(language, home) : home;
}
