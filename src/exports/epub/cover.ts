/** The cover: set by Typst, its letters drawn as outlines, so that it needs no font. */
import { Resvg } from '@resvg/resvg-js';
import { coloursOf } from '../../model/colours.ts';
import { setSvg } from '../../typst/typst.ts';
import { array, call, quote } from '../../typst/typst-code.ts';
import type { ExportContext } from '../exporter.ts';
import { shorten, tidy } from '../matter/printed-text.ts';
import { arrangeTitlePage } from '../matter/title-page.ts';

const template = `
#let paper = rgb("#f6f1e6")
#let ink = rgb("#211d18")
#let cover(occasion, title, authors, kind) = {
  set page(width: 150mm, height: 225mm, margin: (x: 17mm, y: 18mm), fill: paper, background: place(left, rect(width: 6mm, height: 100%, fill: accent)))
  set text(font: families, fallback: false, fill: ink, hyphenate: false, number-type: "old-style", top-edge: 0.72em, bottom-edge: -0.28em)
  set par(justify: false)
  let words = title.join(linebreak())
  let longest = title.fold(0, (length, line) => calc.max(length, line.len()))
  let size = if longest > 300 { 13pt } else if longest > 120 { 19pt } else if longest > 50 { 27pt } else { calc.min(38pt, 560pt / longest) }
  set par(leading: 3pt)
  text(size: 9.5pt, tracking: 0.06em, smallcaps(occasion))
  v(1fr)
  { set par(leading: 0.14 * size); text(size: size, weight: 500, words) }
  v(9mm)
  line(length: 20mm, stroke: 1.6pt + accent)
  v(5mm)
  { set par(leading: 5pt); text(size: 15pt, authors) }
  v(1.7fr)
  text(size: 9.5pt, tracking: 0.06em, smallcaps(kind))
}
`;

export function drawCover({ paper, collection }: Pick<ExportContext, 'paper' | 'collection'>): string {
  const { title, authors } = arrangeTitlePage(paper);
  const { occasion = '', series = occasion, kind = '' } = paper.meta.titlePage;
  const words = shorten(tidy(title[0]?.text ?? ''), 600);
  const halves = words.split(': ');
  const lines = halves.length === 2 && halves.every((half) => half.length < 32) ? [`${halves[0]}:`, halves[1] ?? ''] : [words];
  const names = authors.filter(({ role }) => role === 'author').map(({ text }) => shorten(tidy(text), 120));
  const facts = [quote(shorten(tidy(series), 160)), array(lines.map(quote)), quote(names.join(', ')), quote(shorten(tidy(kind), 80))];
  return setSvg(`#let accent = rgb(${quote(coloursOf(collection.record).light)})\n${template}\n#${call('cover', ...facts)}`);
}

/** As a PNG. */
export const rasteriseCover = (drawing: string): Uint8Array =>
  new Resvg(drawing, { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: 800 } }).render().asPng();
