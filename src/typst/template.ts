/** The book’s design in Typst, which needs `accent`, a colour, `rtl`, whether it is read from right to left, two functions that name a page of the print, `printed-page` and `page-in-words`, and what `typst.ts` gives: the page, and one function for each thing that stands on it. Lengths are multiples of one line. */
export const template = `
#let base = 10.2pt
#let line-height = 14.6pt
#let small = 8.4pt
#let small-height = 11.6pt
#let ink = rgb("#1d1a16")
#let quiet = rgb("#635b50")
#let margin = 30mm
#let measure = 176mm - 2 * margin

// Lines of every size stand on baselines that are a whole line apart.
#let set-in(size, height, body) = {
  set text(size: size, top-edge: 0.72em, bottom-edge: -0.28em)
  set par(leading: height - size, spacing: height - size)
  body
}

// Nobody takes them for pages of the print.
#let page-label = "PDF 1"

// Where a line begins, and where it ends.
#let near = if rtl { right } else { left }
#let far = if rtl { left } else { right }
#let forward(length) = if rtl { -length } else { length }
#let near-side(length) = if rtl { (right: length) } else { (left: length) }

// Letters that join are not set apart.
#let caps(body) = if rtl { body } else { text(tracking: 0.06em, smallcaps(body)) }
#let anchored(id, body) = [#metadata(none)#label(id)#body]

#let book(facts, body) = {
  set document(title: facts.title, author: facts.authors, keywords: facts.keywords, description: facts.description)
  set text(font: families, fallback: false, lang: facts.lang, region: facts.region, script: facts.script, fill: ink, number-type: "old-style", hyphenate: false, costs: (hyphenation: 130%, runt: 300%, widow: 400%, orphan: 400%))
  set par(justify: true, linebreaks: "optimized", justification-limits: (spacing: (min: 88%, max: 150%), tracking: if rtl { (min: 0em, max: 0em) } else { (min: -0.008em, max: 0.012em) }))
  set page(width: 176mm, height: 250mm, margin: (x: margin, top: 27mm, bottom: 32mm), header-ascent: 9mm, footer-descent: 9mm, numbering: page-label)
  set strong(delta: 300)
  show raw: set text(font: ("DejaVu Sans Mono", ..families), size: 0.9em, number-type: "lining", hyphenate: false)
  show math.equation: set text(font: ("New Computer Modern Math", ..families), number-type: "lining")
  set super(typographic: true)
  set list(marker: text(fill: quiet, "•"), indent: 0.4em, body-indent: 0.7em)
  set enum(indent: 0.4em, body-indent: 0.6em)
  // Every place where a word may be divided is a line more to try, and these were half of the time that a book took: only long words, which leave wide gaps.
  show regex("\\p{L}{12,}"): set text(hyphenate: true)
  show link: it => it
  show heading: it => it.body
  show heading.where(level: 9): none
  show: set-in.with(base, line-height)
  set footnote.entry(separator: line(length: 22mm, stroke: 0.4pt + quiet), clearance: 1.1 * line-height, gap: small-height - small + 1pt, indent: 0pt)
  show footnote.entry: set text(size: small)
  show footnote.entry: set par(leading: small-height - small, spacing: small-height - small)
  body
}

// ---- Front matter

// A short title breaks where its two halves part.
#let lines-at-colon(words) = {
  let halves = words.split(": ")
  if halves.len() == 2 and halves.all(half => half.len() < 32) { halves.join(":" + linebreak()) } else { words }
}

#let title-line(role, body) = {
  set par(justify: false)
  set text(hyphenate: false)
  let long = body.len() > 160
  if role == "title" {
    let size = if body.len() > 900 { 11pt } else if body.len() > 300 { 14pt } else if long { 18pt } else if body.len() > 60 { 24pt } else { 29pt }
    set text(hyphenate: long)
    show heading: it => set-in(size, 1.2 * size, text(weight: 500, it.body))
    block(below: 5mm, heading(level: 1, outlined: false, bookmarked: false, lines-at-colon(body)))
  } else if role == "subtitle" { block(below: 5mm, set-in(14pt, 19pt, par(emph(body))))
  } else if role == "author" { block(above: 7mm, below: 2mm, set-in(13pt, 18pt, par(body)))
  } else if role == "affiliation" { block(below: 2mm, set-in(9.6pt, line-height, par(text(fill: quiet, emph(body)))))
  } else if role == "occasion" or role == "series" { block(below: 2.4mm, set-in(10.2pt, line-height, par(caps(body))))
  } else if role == "rights" { block(above: 4mm, below: 4mm, set-in(10.2pt, line-height, par(text(fill: accent, emph(body)))))
  } else if role == "kind" { block(below: 2mm, set-in(9.6pt, line-height, par(caps(body))))
  } else { block(below: 2.4mm, set-in(9pt, 12.6pt, par(text(fill: quiet, body)))) }
}

#let title-leaf(above, titles, authors, below, record, imprint) = page(header: none, footer: none, {
  set par(first-line-indent: 0pt)
  for (role, body) in above { title-line(role, body) }
  v(1fr)
  for (role, body) in titles { title-line(role, body) }
  block(above: 7mm, below: 7mm, line(length: 16mm, stroke: 1.2pt + accent))
  for (role, body) in authors { title-line(role, body) }
  v(1.5fr)
  for (role, body) in below { title-line(role, body) }
  for body in record { block(below: 2.4mm, set-in(9pt, 12.6pt, par(text(fill: quiet, body)))) }
  v(4mm)
  set-in(8.4pt, 11.6pt, text(fill: quiet, imprint))
})


// By their numbers, since they cannot be shown.
#let missing-letters = {
  let numbers = missing.map(letter => letter.codepoints().map(it => "U+" + upper(str(it.to-unicode(), base: 16))).join(" "))
  "The fonts of this file lack letters, for which □ stands: " + numbers.join(", ") + ". The page that this file was made from has them."
}

#let colophon(lines) = v(2 * line-height) + v(1fr) + block( width: 100%, breakable: false, {
  line(length: 16mm, stroke: 1.2pt + accent)
  v(1.5mm)
  show: set-in.with(small, small-height)
  set text(fill: quiet)
  for line in lines { block(above: 0.6 * small-height, below: 0pt, line) }
  if missing.len() > 0 { block(above: 0.6 * small-height, below: 0pt, missing-letters) }
})

// titles: for the id of each heading, its words as set and as shortened for the running heads.
#let contents-leaf(titles, words, colophon-lines) = page(header: none, footer: none, {
  show outline.entry: it => context {
    let here-it-is = it.element.location()
    let number = counter(page).at(here-it-is).first()
    let deep = it.level > 2
    let shown = titles.at(str(it.element.label)).full
    block(above: if deep { line-height - base } else { 1.6 * line-height - base }, below: 0pt, inset: near-side((it.level - 2) * 1.4em), link(here-it-is, grid(
      columns: (1fr, auto), column-gutter: 2em,
      par(justify: false, hanging-indent: 1.2em, if deep { emph(shown) } else { shown }),
      align(bottom, str(number)),
    )))
  }
  {
    show heading: it => block(below: line-height, set-in(15pt, 1.5 * line-height, text(weight: 500, it.body)))
    heading(level: 2, outlined: false, bookmarked: true, words)
  }
  outline(title: none, depth: 4)
  colophon(colophon-lines)
})

// ---- The page of the text

#let running-head(author, titles) = context {
  let current = here().page()
  let headings = query(heading.where(level: 2, outlined: true))
  // A page that opens with a heading has no need of another above it.
  if headings.any(it => it.location().page() == current and it.location().position().y < 40mm) { return }
  let begun = headings.filter(it => it.location().page() < current)
  if begun.len() == 0 { return }
  let shown = titles.at(str(begun.last().label)).short
  set-in(small, small-height, text(fill: quiet, grid(columns: (auto, 1fr), column-gutter: 2em, caps(author), align(far, emph(shown)))))
}

#let folio = context align(center, set-in(9pt, small-height, text(fill: quiet, counter(page).display(page-label))))

// The numbers of the printed pages that begin on this page, in the margin beside their lines. A second one of a line stands beside the first.
#let source-page-numbers = context {
  let current = here().page()
  let begun = query(<source-page>).map(it => (n: it.value, at: it.location().position())).filter(it => it.at.page == current)
  for (i, mark) in begun.enumerate() {
    let beside = begun.slice(0, i).filter(other => calc.abs(other.at.y - mark.at.y) < 4pt).len()
    let number = text(size: 7.4pt, fill: quiet, top-edge: "baseline", bottom-edge: "baseline", printed-page(mark.n))
    place(top + near, dx: forward(margin + measure + 4.5mm + 8mm * beside), dy: mark.at.y, number)
  }
}

#let page-tick = bytes("<svg xmlns='http://www.w3.org/2000/svg' width='0.5' height='10'><path d='M0 0h.5v10H0z' fill='#635b50'/></svg>")

// A tick on the line, which is read as the page's beginning, and a place that links from elsewhere can name: PDF knows only those of headings.
// In a box, since a line could else end within the artifact, and the foot of the page would be taken for a part of it.
#let source-page(id, n) = box(width: 0pt, height: 0pt, {
  let words = page-in-words(n)
  pdf.artifact[#heading(level: 9, outlined: false, bookmarked: false, words)#label(id)]
  [#metadata(n)<source-page>]
  place(bottom + left, dx: -0.14em, dy: 0.2em, image(page-tick, format: "svg", alt: words, height: 0.95em))
})
#let last-page(id, n) = block(height: 0pt, source-page(id, n))

// ---- Blocks. Paragraphs and headings stand in the page's own flow, where Typst moves each line to the page of its notes; within a block it does not.

#let indent = 1.3 * base
#let apart(lines) = v(lines * line-height - base, weak: true)

#let margin-label(url, body) = box(width: 10mm, align(far, link(url, text(size: 7.4pt, fill: quiet, top-edge: "cap-height", bottom-edge: "baseline", body))))
// Before the first word of a line that begins so far from the margin.
#let margin-link(shift, url, body) = box(width: 0pt, height: 0pt, place(bottom + near, dx: forward(-14.5mm - shift), margin-label(url, body)))
#let block-link(url, body) = place(top + near, dx: forward(-14.5mm), dy: 0.06em, margin-label(url, body))

#let shift(quoted, continuing) = (if quoted { indent } else { 0pt }) + if continuing { indent } else { 0pt }
#let paragraph(quoted, continuing, body) = par(
  first-line-indent: (amount: shift(quoted, continuing), all: true),
  hanging-indent: shift(quoted, false),
  body,
)
#let cited-paragraph(id, n, url, quoted, continuing, body) = paragraph(quoted, continuing, {
  margin-link(shift(quoted, continuing), url, str(n))
  anchored(id, body)
})

// Its lines need not keep together.
#let loose(body) = {
  set text(costs: (widow: 0%, orphan: 0%))
  body
}

#let quotation(body) = {
  apart(1.5)
  {
    show quote: it => it.body
    quote(block: true, quotes: false, body)
  }
  apart(1.5)
}

#let spaced(body) = block(width: 100%, above: 1.5 * line-height - base, below: 1.5 * line-height - base, body)
// One that holds more than paragraphs, or stands in something else.
#let boxed-quotation(body) = spaced(quote(block: true, quotes: false, pad(x: 1.3em - 1em, body)))
#let cited-block(id, n, url, body) = spaced({
  block-link(url, str(n))
  anchored(id, body)
})

// Not divided between pages where that is no waste, so that its notes stand on its page.
#let undivided(body) = context {
  block(width: 100%, breakable: std.measure(body, width: measure).height > 75mm, body)
}

#let bulleted-list(items) = spaced(list(..items))
#let numbered-list(start, items) = spaced(enum(start: start, ..items))

// A picture is shown in its own size, where the page has room for it.
#let picture(file, alt, width) = image(file, alt: alt, width: if width == none { 100% } else { calc.min(width * 0.75pt, measure) })
#let grid-of-words(columns, heads, head, cells) = block({
  set par(justify: false)
  show: set-in.with(9.2pt, 13.2pt)
  table(columns: columns.map(_ => auto), align: columns, stroke: (x, y) => (bottom: if y == heads - 1 { 0.8pt + ink } else { 0.4pt + quiet }), inset: (x: 0.5em, y: 0.4em), ..if heads > 0 { (table.header(repeat: false, ..head),) }, ..cells)
})
// Where cells take several rows, Typst’s tags are not right when a page divides the table: it stays whole or, too tall for a page, is set row by row.
#let undivided-grid(whole, by-row) = context {
  if std.measure(whole, width: measure).height < 180mm { block(breakable: false, whole) } else { by-row }
}
#let float(body, words, side) = {
  show figure: set block(width: 100%, breakable: true)
  show figure.caption: it => { set par(justify: false); block(width: 100%, sticky: side == top, align(near, set-in(9.2pt, 13.2pt, it.body))) }
  figure(body, caption: if words == none { none } else { figure.caption(position: side, words) }, kind: "float", supplement: none, numbering: none, outlined: false)
}
#let float-link(url, body) = spaced({ block-link(url, "#"); body })

#let legend(body) = block(width: 100%, above: 0.5 * line-height, below: 0pt, align(near, set-in(8.4pt, 11.6pt, par(justify: false, body))))

#let labelled-list(labels, items) = spaced(enum(numbering: (..n) => labels.at(n.pos().last() - 1), number-align: near, ..items))
#let definitions(entries) = spaced(terms(hanging-indent: 1.3em, ..entries.map(((term, body)) => terms.item(term, body))))
#let code-lines(words) = spaced({ set par(justify: false); raw(block: true, words) })
#let printed-rule() = spaced(align(center, pdf.artifact(line(length: 16mm, stroke: 0.6pt + quiet))))
#let stanza(lines) = block(width: 100%, above: line-height - base + 0.5 * line-height, below: 0pt, {
  set par(justify: false, first-line-indent: 0pt, hanging-indent: 3em)
  for (i, (indent, body)) in lines.enumerate() { if i > 0 { linebreak() }; h(indent * 1em); body }
})
#let verse(body) = spaced(pad(..near-side(1.3em), body))
#let attribution(body) = block(width: 100%, above: line-height - base, below: 0pt, align(far, par(justify: false, text(hyphenate: false, body))))
#let epigraph(body) = spaced(pad(..near-side(25%), { set par(justify: false); emph(body) }))
#let dedication(body) = spaced(align(center, par(justify: false, emph(body))))
#let signature(body) = spaced(align(far, par(justify: false, body)))
// What has no like in Typst’s mathematics stands as it is written.
#let formula(tex, source, display, label) = {
  if source == none { raw(tex, block: false); if label != none { " "; label } } else {
    math.equation(block: display, alt: tex, numbering: if label == none { none } else { (..) => label }, eval(source, mode: "math"))
  }
}

#let foreign(language, body) = text(lang: language, body)
#let ruby(body, reading) = { body; text(size: 0.72em, reading) }

#let note(id, n, body) = [#metadata(id)<note-call>#footnote(numbering: (..) => str(n), { [#metadata(id)<note-entry>]; h(0.3em); body })#label(id)]
#let float-note(id, n, body) = [#block(width: 100%, above: 0.5em, below: 0pt, align(near, set-in(8.6pt, 12pt, { super(n); h(0.3em); body })))#label(id)]
#let float-call(id, n) = link(label(id), super(n))
#let note-again(id, n) = footnote(numbering: (..) => str(n), label(id))

// Lines that are drawn and not tagged, since PDF/UA-1 takes one line about a word.
#let drawn-underline(body, stroke: 0.6pt + ink) = highlight(fill: none, top-edge: "baseline", bottom-edge: -0.2em, stroke: (bottom: stroke), body)
#let drawn-strike(body) = highlight(fill: none, top-edge: 0.28em, bottom-edge: "baseline", stroke: (top: 0.6pt + ink), body)
#let changed(body) = drawn-underline(stroke: (paint: quiet, thickness: 0.6pt, dash: "dotted"), body)

#let heading-block(depth, body) = {
  set par(justify: false)
  set text(hyphenate: false, weight: "regular")
  let line(body) = block(width: 100%, breakable: false, sticky: true, above: 0pt, below: 0pt, body)
  if depth == 1 {
    apart(3)
    line(set-in(15pt, 1.5 * line-height, text(weight: 500, body)))
    v(2 * line-height - 15pt, weak: true)
  } else if depth == 2 {
    apart(2)
    line(set-in(11.4pt, line-height, emph(body)))
    apart(1.5)
  } else {
    apart(1.5)
    line(set-in(base, line-height, caps(body)))
    apart(1)
  }
}

// The heading itself holds its bare words, which the bookmarks show; what is set may hold calls of notes. Above all of them stands the title.
#let section-heading(depth, id, url, words, body) = {
  show heading.where(level: depth + 1): it => heading-block(depth, { if url != none { margin-link(0pt, url, "§") }; body })
  [#heading(level: depth + 1, words)#label(id)]
}

#let text-pages(author, titles, body) = {
  set page(header: running-head(author, titles), footer: folio, foreground: source-page-numbers)
  body
  context {
    let pages = query(<note-entry>).map(it => (it.value, it.location().page())).to-dict()
    let parted = query(<note-call>).map(it => (note: it.value, call: it.location().page(), entry: pages.at(it.value, default: none)))
    [#metadata(parted.filter(it => it.entry != it.call))<parted-notes>]
  }
}

// ---- Back matter, in the size of the notes

#let back-matter(body) = {
  set par(justify: false)
  show: set-in.with(9.2pt, 13.2pt)
  body
}
#let gap = 13.2pt - 9.2pt
#let minor-heading(id, words) = {
  show heading: it => block(above: 2 * gap + 9.2pt, below: gap + 2pt, sticky: true, text(weight: "regular", emph(words)))
  [#heading(level: 3, outlined: false, words)#label(id)]
}
#let continued(body) = block(width: 100%, above: gap, paragraph(false, true, body))

#let works-list(entries) = block(width: 100%, above: gap + 2.4pt, list(marker: none, indent: 0pt, body-indent: 0pt, spacing: gap + 2.4pt, ..entries))
#let work-entry(target, entry, places) = par(hanging-indent: 1.4em, anchored(target, {
  entry
  h(0.7em)
  text(size: 0.9em, fill: quiet, places.join([, ]))
}))

#let change-entry(target, place, lemma, reading, why) = block(width: 100%, above: gap + 2.4pt, below: 0pt, breakable: false, par(hanging-indent: 1.4em, anchored(target, {
  text(fill: quiet, place)
  h(0.8em)
  lemma
  " ] "
  if reading == none { emph("nothing") } else { reading }
  h(0.8em)
  text(fill: quiet, why)
})))

#let back-part(body) = {
  pagebreak(weak: true)
  body
}

#let version-entry(version, date, changes) = par(hanging-indent: 1.4em, { version; ", "; date; ". "; changes })

#let index-entry(words, locators) = block(width: 100%, above: gap, below: 0pt, par(hanging-indent: 1.2em, { words; h(0.5em); locators.join([, ]) }))
#let in-columns(body) = {
  v(0.4 * line-height)
  show: set-in.with(small, small-height)
  columns(2, gutter: 7mm, body)
}
`;
