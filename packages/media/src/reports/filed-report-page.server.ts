/** A4 with 20 mm margins, text 11/15, tables 9.5/13. Words arrive only as JSON: as strings they are never read as markup. */
export const filedReportTemplate = String.raw`
#let r = json(bytes(sys.inputs.report))
#let ink = rgb("#14213b")
#let quiet = rgb("#475162")
#let thin = rgb("#b9bcc2")
#let flax = rgb("#27509b")
#let amber = rgb("#b7791f")
#let grounds = ("1": rgb("#edf2fa"), "2": rgb("#91b2e3"), "3": flax)

#set document(title: r.title, author: r.author, date: none)
#set page(paper: "a4", margin: 20mm, footer: context align(right, text(size: 9pt, fill: quiet,
  r.pages.at(0) + str(counter(page).get().first()) + r.pages.at(1) + str(counter(page).final().first()) + r.pages.at(2))))
#set text(font: "Libertinus Serif", fallback: false, lang: r.lang, size: 11pt, fill: ink, hyphenate: false, number-type: "lining", number-width: "tabular")
#set par(leading: 0.68em, spacing: 0.95em, justify: false)
#show heading.where(level: 1): it => block(above: 4pt, below: 8pt, text(size: 24pt, weight: "bold", it.body))
#show heading.where(level: 2): it => block(above: 20pt, below: 9pt, breakable: false, sticky: true, text(size: 15pt, weight: "bold", it.body))
#set figure(gap: 6pt, supplement: none, numbering: none)
#show figure: set align(left)
#show figure: set block(breakable: true)
#show figure.caption: it => text(size: 9.5pt, fill: quiet, it.body)
#let small(body) = text(size: 9.5pt, fill: quiet, body)

#let band = pdf.artifact(kind: "other", box(width: 100%, height: 12pt, {
  place(top, line(length: 100%, stroke: 1pt + flax))
  place(bottom, line(length: 100%, stroke: 1pt + flax))
  for k in range(29) {
    let x = 100% * k / 28
    place(top + left, dx: x - 3.4pt, dy: 2.6pt, polygon(fill: if calc.rem(k, 2) == 0 { flax } else { amber }, (0pt, 3.4pt), (3.4pt, 0pt), (6.8pt, 3.4pt), (3.4pt, 6.8pt)))
  }
}))

#let listing(t) = {
  set text(size: 9.5pt)
  set par(leading: 0.5em)
  let last = t.rows.len()
  figure(kind: table, caption: figure.caption(position: top, t.caption), table(
    columns: (1fr,) + (auto,) * (t.columns.len() - 1),
    align: (x, _) => if x == 0 { left } else { right },
    inset: (x: 5pt, y: 3.6pt),
    stroke: (_, y) => (bottom: if y == 0 or (t.summed and y == last - 1) { 0.9pt + ink } else { 0.4pt + thin }),
    table.header(..t.columns.map(one => text(weight: "bold", one))),
    ..t.rows.enumerate().map(((at, row)) => row.map(cell => if t.summed and at == last - 1 { strong(cell) } else { cell })).flatten(),
  ))
}

#let bars-of(w) = {
  let full = calc.max(..w.bars.map(one => one.value), 1)
  block(breakable: false, figure(alt: w.says, kind: image, grid(
    columns: (150pt, 1fr, 60pt), column-gutter: 6pt, row-gutter: 6pt, align: (left, left + horizon, right),
    ..w.bars.map(one => (text(size: 9.5pt, one.label), rect(width: 100% * (one.value / full), height: 9pt, fill: flax), text(size: 9.5pt, weight: "bold", one.text))).flatten(),
  )))
}

#let map-of(p) = {
  let left-most = calc.min(..p.tiles.map(one => one.col))
  let top-most = calc.min(..p.tiles.map(one => one.row))
  let columns = calc.max(..p.tiles.map(one => one.col)) - left-most + 1
  let rows = calc.max(..p.tiles.map(one => one.row)) - top-most + 1
  let pitch = calc.min(66pt, 478pt / columns)
  let side = pitch * 0.92
  block(breakable: false, figure(alt: p.says, kind: image, block(width: pitch * columns, height: pitch * rows, {
    for one in p.tiles {
      let dark = str(one.level) == "3"
      place(top + left, dx: pitch * (one.col - left-most), dy: pitch * (one.row - top-most),
        rect(width: side, height: side, radius: 2pt, fill: grounds.at(str(one.level)), stroke: 0.6pt + rgb("#7c828c"), inset: side * 0.09, {
          set text(fill: if dark { white } else { ink })
          set par(leading: 0.3em, spacing: 0.3em)
          place(top + left, text(size: side * 0.2, one.abbr))
          place(bottom + left, text(size: side * if one.value.len() > 6 { 0.22 } else { 0.28 }, weight: "bold", one.value))
        }))
    }
  })))
}

#band
#v(4pt)
#block(below: 12pt, small(r.kicker))
#heading(level: 1, r.title)
#for fact in r.facts { par(spacing: 0.55em)[#strong(fact.label + ":") #fact.value] }
#for one in r.notices { block(above: 8pt, below: 8pt, inset: (left: 10pt), stroke: (left: 2pt + amber), par(one)) }

#for part in r.parts {
  if part.kind == "text" {
    if part.title != "" { heading(level: 2, part.title) }
    for one in part.paragraphs { par(one) }
  } else if part.kind == "figures" {
    v(8pt)
    for one in part.items {
      block(breakable: false, above: 10pt, below: 10pt, inset: (left: 10pt), stroke: (left: 2pt + flax), {
        par(spacing: 0.45em)[#one.label: #text(size: 15pt, weight: "bold", one.value)]
        for note in one.notes { par(spacing: 0.45em, small(note)) }
      })
    }
  } else if part.kind == "rows" {
    heading(level: 2, part.title)
    if part.says != "" { par(part.says) }
    if part.bars.len() > 1 { bars-of(part) }
    if part.tiles.len() > 0 { map-of(part) }
    if part.table != none { listing(part.table) }
    for note in part.notes { par(small(note)) }
  } else if part.kind == "picture" {
    if part.title != "" { heading(level: 2, part.title) }
    if part.file == none { par(small(part.alt)) } else {
      figure(alt: part.alt, kind: image, image(part.file, width: 100%, height: 90mm, fit: "contain"))
    }
    if part.caption != "" { par(small(part.caption)) }
  }
}
#v(6pt)
#par(small(r.made))
`;
