/**
 * The styles in which readers cite a paper of ours: small CSL 1.0.2 styles for the one kind of work that is cited here, a paper given at
 * a meeting and read in a digital edition. After The Chicago Manual of Style (17th edition, 14.217), the Publication Manual of the APA
 * (7th edition, 10.5) and the MLA Handbook (9th edition, 5.2). All three know neither the edition nor the passage: these stand where the
 * manual puts the version and the place within a work, and the notice of rights before the address. Titles keep their printed capitals,
 * since no program knows proper names.
 *
 * A passage is in the field `section`, the edition in `medium`.
 */

import type { CitationStyle } from '../format.ts';
import { americanLocale } from './american-locale.ts';

const style = (name: string, body: string): CitationStyle => ({
  language: 'en-US',
  locale: americanLocale,
  csl: `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US" demote-non-dropping-particle="never">
  <info>
    <title>Locus, ${name}</title>
    <id>https://locus.invalid/styles/${name}</id>
    <updated>2026-01-01T00:00:00+00:00</updated>
  </info>
  ${body}
</style>
`,
});

/** Without a bibliography of its own the style would be none; the layout is the same for a note and for an entry. */
const layout = (content: string, suffix = '.') => `
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout suffix="${suffix}">${content}</layout></bibliography>`;

const quotedTitle = '<text variable="title" quotes="true"/>';
const given = '<text variable="genre"/><text variable="event-title"/><text variable="event-place"/>';
const day = '<date variable="issued" form="text"/>';
const close = '<text variable="note"/><text variable="URL"/>';

const firstInverted = '<name name-as-sort-order="first" and="text" sort-separator=", " delimiter=", " delimiter-precedes-last="always"/>';

const chicagoNote = layout(`
  <group delimiter=". ">
    <group delimiter=", ">
      <group delimiter=" ">
        <group delimiter=", ">
          <names variable="author"><name and="text" delimiter=", "/></names>
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
      <text variable="medium" text-case="capitalize-first"/>
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
        <text variable="medium" text-case="capitalize-first"/>
        <text variable="section"/>
      </group>
      <text variable="genre" prefix="[" suffix="]"/>
    </group>
    <group delimiter=", "><text variable="event-title"/><text variable="event-place"/></group>
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
      <text variable="medium" text-case="capitalize-first"/>
      <text variable="section"/>
    </group>
    ${close}
  </group>`);

export const readerStyles = {
  'chicago-note': { label: 'Chicago, note', style: style('chicago-note', chicagoNote) },
  chicago: { label: 'Chicago, bibliography', style: style('chicago', chicagoEntry) },
  apa: { label: 'APA', style: style('apa', apa) },
  mla: { label: 'MLA', style: style('mla', mla) },
} as const;
export type ReaderStyle = keyof typeof readerStyles;
