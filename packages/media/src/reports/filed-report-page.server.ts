import { reportSheet } from './report-sheet.server';

/** A filed report, on the sheet of every report. */
export const filedReportTemplate = `${reportSheet}${String.raw`
#let grounds = ("1": rgb("#edf2fa"), "2": rgb("#91b2e3"), "3": flax)

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
`}`;
