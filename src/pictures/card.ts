/** The card of a paper: its title page in small, and its events as dots, set by Typst in the text face. */

import type { Collection } from '../edition/collection/read-collection.ts';
import { nameOf } from '../model/authors.ts';
import { type Colours, coloursOf } from '../model/colours.ts';
import { dateOf, type EdtfDate } from '../model/date.ts';
import type { Event } from '../model/event.ts';
import { once } from '../model/once.ts';
import type { Paper } from '../model/paper.ts';
import { setSvg } from '../typst/typst.ts';
import { array, call, dictionary, quote } from '../typst/typst-code.ts';
import { cardSize } from './card-address.ts';
import { rasterise } from './rasterise.ts';
import { drawTimelineStrip } from './timeline-strip.ts';

/** A PNG, the same bytes for the same words and dates. */
export function drawCard(paper: Paper, collection: Pick<Collection, 'events' | 'papers' | 'record'>): Uint8Array {
  const dates = eventsOf(paper, collection).map(({ date }) => dateOf(date));
  return rasterise(drawCardAsSvg(paper, dates, coloursOf(collection.record)), cardSize.width);
}

/** The register's events that the paper tells; one that names no paper is told by the first. */
export function eventsOf({ id }: Pick<Paper, 'id'>, { events, papers }: Pick<Collection, 'events' | 'papers'>): readonly Event[] {
  const told = byPaper(events);
  if (told.has(undefined) && papers[0]?.id === id) return events.filter((event) => (event.paper ?? id) === id);
  return told.get(id) ?? [];
}

/** Once for all papers, which would each look through the events of all. */
const byPaper = once((events: readonly Event[]) => Map.groupBy(events, ({ paper }) => paper));

export function drawCardAsSvg({ title, rights, meta }: Pick<Paper, 'title' | 'rights' | 'meta'>, dates: readonly EdtfDate[], { light }: Colours): string {
  const { authors, titlePage } = meta;
  const words = {
    title,
    author: authors.map(nameOf).join(', '),
    affiliation: authors.length === 1 ? authors[0]?.affiliation : undefined,
    occasion: [titlePage.kind, titlePage.occasion].filter(Boolean).join(', ') || undefined,
    dateline: titlePage.dateline,
    rights,
  };
  const strip = drawTimelineStrip(dates.map((date) => ({ date })));
  const dots = (strip?.dots ?? []).map(({ x, level }) => array([String(x), String(level)]));
  return setSvg(`#let accent = rgb(${quote(light)})\n${template}\n#${call('card', dictionary(mapValues(words)), array(dots), String(strip?.highest ?? 1))}`);
}

const mapValues = (words: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(words).map(([key, value]) => [key, value === undefined ? undefined : quote(value)]));

const template = `
#set page(width: ${cardSize.width}pt, height: ${cardSize.height}pt, margin: (x: 84pt, y: 72pt), fill: rgb("#fffdf8"))
#set par(leading: 0.42em, spacing: 0.6em)
#let quiet = rgb("#635b50")
#let card(words, dots, highest) = {
  set text(font: families, size: 27pt, fill: rgb("#211d18"), number-type: "old-style", lang: "en", hyphenate: false)
  place(top + left, dx: -84pt, dy: -72pt, rect(width: 14pt, height: ${cardSize.height}pt, fill: accent))
  layout(room => {
    let sized(size) = block(width: 100%, text(size: size, weight: 500, number-type: "lining", { words.title.replace(": ", ":\u{a}") }))
    let fits(size) = measure(width: room.width, sized(size)).height <= 205pt
    let fitting = (84pt, 72pt, 62pt, 52pt, 44pt, 36pt, 29pt, 22pt).find(fits)
    sized(if fitting == none { 17pt } else { fitting })
  })
  v(22pt)
  text(size: 34pt, words.author)
  if "affiliation" in words { v(8pt); text(fill: quiet, words.affiliation) }
  place(bottom + left, block(width: 620pt, {
    set text(size: 23pt, fill: quiet)
    for line in ("occasion", "dateline") { if line in words { par(words.at(line)) } }
    if "rights" in words { v(10pt); box(stroke: 1.5pt + accent, inset: (x: 14pt, y: 11pt), text(fill: accent, words.rights)) }
  }))
  place(bottom + right, block(width: 340pt, height: 150pt, {
    let step = calc.min(13pt, 140pt / highest)
    place(bottom + left, line(length: 100%, stroke: 1pt + rgb("#8a7f6f")))
    for dot in dots {
      place(bottom + left, dx: dot.at(0) * 1% - 4.5pt, dy: -6pt - dot.at(1) * step, circle(radius: calc.min(4.5pt, step * 0.36), fill: accent))
    }
  }))
}
`;
