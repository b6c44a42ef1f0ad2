/** What every report on paper begins with: A4 with 20 mm margins, text 11/15, tables 9.5/13. Words arrive only as JSON: as strings they are never read as markup. */
export const reportSheet = String.raw`
#let r = json(bytes(sys.inputs.report))
#let ink = rgb("#14213b")
#let quiet = rgb("#475162")
#let thin = rgb("#b9bcc2")
#let flax = rgb("#27509b")
#let amber = rgb("#b7791f")

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
`;
