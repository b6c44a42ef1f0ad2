import { reportSheet } from './reports/report-sheet.server';

/** A summary, on the sheet of every report. */
export const reportTemplate = `${reportSheet}${String.raw`
#let grounds = ("1": rgb("#edf2fa"), "2": rgb("#91b2e3"), "3": flax, "hidden": rgb("#deddd4"), "none": white)
#let ground(level) = grounds.at(str(level))
#let edge(level) = if str(level) == "hidden" { stroke(paint: quiet, thickness: 0.6pt, dash: "dashed") } else if str(level) == "none" { 0.5pt + thin } else { 0.6pt + rgb("#7c828c") }

#band
#v(4pt)
#block(below: 12pt, small(r.kicker))
#heading(level: 1, r.title)
#if r.message != "" { text(size: 13pt, style: "italic", r.message) }

#for fact in r.facts { par(spacing: 0.55em)[#strong(fact.label + ":") #fact.value] }
#v(4pt)
#par(r.sentences.join(" "))

#if r.goal != none {
  let full = calc.max(r.goal.value, r.goal.goal, 1) * 1.03
  figure(alt: r.goal.label, kind: image, block(width: 100%, height: 30pt, {
    place(top + left, rect(width: 100%, height: 9pt, fill: rgb("#e8e8e2"), radius: 1.5pt))
    place(top + left, rect(width: 100% * (r.goal.value / full), height: 9pt, fill: flax, radius: 1.5pt))
    place(top + left, dx: 100% * (r.goal.goal / full), dy: -2pt, rect(width: 1.6pt, height: 14pt, fill: ink))
    place(top + left, dy: 17pt, box(width: 100% * (r.goal.goal / full), align(right, text(size: 9.5pt, r.goal.goalLabel))))
  }))
}

#if r.sums != none {
  heading(level: 2, r.sums.title)
  for one in r.sums.tables { listing(one) }
}

#if r.notes != none {
  heading(level: 2, r.notes.title)
  if r.notes.lead != "" { par(r.notes.lead) }
  if r.notes.items.len() > 0 { enum(..r.notes.items) }
}

#if r.places != none {
  let p = r.places
  heading(level: 2, p.title)
  par(p.says)
  if p.tiles.len() > 0 {
    let left-most = calc.min(..p.tiles.map(one => one.col))
    let top-most = calc.min(..p.tiles.map(one => one.row))
    let columns = calc.max(..p.tiles.map(one => one.col)) - left-most + 1
    let rows = calc.max(..p.tiles.map(one => one.row)) - top-most + 1
    let pitch = calc.min(66pt, 478pt / columns)
    let side = pitch * 0.92
    block(breakable: false, {
      figure(alt: p.alt, kind: image, block(width: pitch * columns, height: pitch * rows, {
        for one in p.tiles {
          let dark = str(one.level) == "3"
          place(top + left, dx: pitch * (one.col - left-most), dy: pitch * (one.row - top-most),
            block(width: side, height: side, fill: ground(one.level), stroke: edge(one.level), radius: 3pt, inset: side * 0.11, {
              set text(fill: if dark { white } else { ink })
              set par(leading: 0.3em, spacing: 0.3em)
              place(top + left, text(size: side * 0.2, one.abbr))
              place(bottom + left, text(size: side * if one.value.len() > 6 { 0.22 } else { 0.28 }, weight: "bold", one.value))
            }))
        }
      }))
      v(2pt)
      for one in p.legend {
        box(baseline: 1pt, pdf.artifact(kind: "other", rect(width: 9pt, height: 9pt, fill: ground(one.level), stroke: edge(one.level), radius: 1pt)))
        h(3pt)
        small(one.label)
        h(12pt)
      }
    })
  }
  if p.note != "" { par(small(p.note)) }
  listing(p.table)
}

#for w in r.bars {
  heading(level: 2, w.title)
  par(w.says)
  if w.bars.len() > 1 {
    let full = calc.max(..w.bars.map(one => one.value), 1)
    block(breakable: false, figure(alt: w.alt, kind: image, grid(
      columns: (150pt, 1fr, 60pt), column-gutter: 6pt, row-gutter: 6pt, align: (left, left + horizon, right),
      ..w.bars.map(one => (text(size: 9.5pt, one.label), rect(width: 100% * (one.value / full), height: 9pt, fill: flax), text(size: 9.5pt, weight: "bold", one.text))).flatten(),
    )))
  }
  if w.note != "" { par(small(w.note)) }
  if w.table != none { listing(w.table) }
}

#if r.quotes != none {
  heading(level: 2, r.quotes.title)
  for one in r.quotes.items {
    block(breakable: false, above: 10pt, below: 10pt, inset: (left: 10pt), stroke: (left: 2pt + flax), {
      par(spacing: 0.5em, text(style: "italic", one.body))
      par(small(one.who))
    })
  }
}

#for one in r.sections {
  heading(level: 2, one.title)
  par(one.text)
}
#v(6pt)
#par(small(r.made))
`}`;
