import { pageParts } from './page-parts.server';

const cutMarks = String.raw`
#let cut-mark(x, y, dx, dy) = place(top + left, line(start: (x, y), end: (x + dx, y + dy), stroke: 0.5pt + rgb("#777777")))
// the corners of what is cut out: short lines outside of it
#let cut-corners(x, y, w, h, length) = {
  for (cx, sx) in ((x, -1), (x + w, 1)) {
    for (cy, sy) in ((y, -1), (y + h, 1)) {
      cut-mark(cx, cy + sy * 2pt, 0pt, sy * length)
      cut-mark(cx + sx * 2pt, cy, sx * length, 0pt)
    }
  }
}
`;

/** Five bookmarks on a sheet lying on its side. The first is read aloud, its copies are not. */
export const bookmarkTemplate = `${pageParts}${cutMarks}${String.raw`
#let (page-width, page-height) = (841.89pt, 595.28pt)
#set page(width: page-width, height: page-height, margin: 0pt, fill: white)
#let (w, h, count) = (52mm, 180mm, 5)
#let gap = 3mm
#let inner = w - 12mm
#let title-steps = (40, 37, 34, 31, 28, 26, 24, 22, 20, 18, 16, 14, 12, 11, 10, 9, 8, 7, 6, 5)

#context {
  let title = fit(title-steps, words-of(poster.title), bold-word, size => titled(size, look.on-ground), width: inner, height: 112pt)
  let mark-height = 26pt
  let low-limit = 130pt - if poster.mark == none { 0pt } else { mark-height + 8pt }
  let low = fit((12, 11, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5, 4.5, 4), plain-words, bold-word, size => place-and-time(size, look.on-sheet), width: inner, height: low-limit)
  let foot = low.height + if poster.mark == none { 0pt } else { mark-height + 8pt }
  let title-top = 8mm
  let words-top = h - 18pt - 14pt - foot
  let edge = words-top - 14pt
  let room = edge - title-top - title.height - 16pt
  [#metadata((room: room.pt(), title: title.holds, words: low.holds)) <fit>]
  let drawing = block(width: w, height: h, clip: true, fill: look.ground, {
    // a narrow strip shows the middle of the drawing
    let broad = if poster.design == "letters" { w } else { w * 1.5 }
    place(top + left, dx: (w - broad) / 2, scene-on-sheet(broad, h, edge, room))
    band(w, h - 18pt, 14pt)
  })
  let words(head) = {
    place(top + left, dx: 6mm, dy: title-top, block(width: inner, head(titled(title.size, look.on-ground))))
    place(top + left, dx: 6mm, dy: words-top + foot - low.height, block(width: inner, place-and-time(low.size, look.on-sheet, within: inner)))
    if poster.mark != none { place(top + left, dx: 6mm, dy: words-top, mark-plate(mark-height)) }
  }
  let one(head) = block(width: w, height: h, { pdf.artifact(kind: "other", place(top + left, drawing)); words(head) })
  let (x0, y0) = ((page-width - count * w - (count - 1) * gap) / 2, (page-height - h) / 2)
  place(top + left, dx: x0, dy: y0, one(body => heading(level: 1, body)))
  pdf.artifact(kind: "other", {
    for n in range(1, count) { place(top + left, dx: x0 + n * (w + gap), dy: y0, block(width: w, height: h, { place(top + left, drawing); words(body => body) })) }
    for n in range(count) {
      let x = x0 + n * (w + gap)
      for cx in (x, x + w) { cut-mark(cx, y0 - 3pt, 0pt, -12pt); cut-mark(cx, y0 + h + 3pt, 0pt, 12pt) }
    }
    for cy in (y0, y0 + h) { cut-mark(x0 - 3pt, cy, -12pt, 0pt); cut-mark(x0 + count * w + (count - 1) * gap + 3pt, cy, 12pt, 0pt) }
  })
}
`}`;

/** Two reading cards on A4, one above the other: who reads, and lines for what was read. */
export const cardTemplate = `${pageParts}${cutMarks}${String.raw`
#let (page-width, page-height) = (595.28pt, 841.89pt)
#set page(width: page-width, height: page-height, margin: 0pt, fill: white)
#let (w, h) = (186mm, 128mm)
#let panel = 58mm
#let ink = rgb("#1c1c1c")
#let title-steps = (34, 31, 28, 26, 24, 22, 20, 18, 16, 14, 12, 11, 10, 9, 8, 7, 6, 5)
#let labels = poster.card

#context {
  let inner = panel - 10mm
  let title = fit(title-steps, words-of(poster.title), bold-word, size => titled(size, look.on-ground), width: inner, height: 92pt)
  let (right, right-width) = (panel + 9mm, w - panel - 18mm)
  let mark-height = 30pt
  let low-width = right-width - mark-room(mark-height)
  let low = fit((10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5, 4.5, 4), plain-words, bold-word, size => place-and-time(size, ink), width: low-width, height: 86pt)
  let foot = calc.max(low.height, if poster.mark == none { 0pt } else { mark-height })
  let title-top = 7mm
  let low-top = h - 7mm - foot
  let table-top = 30mm
  let rows = calc.max(3, calc.floor((low-top - 5mm - table-top - 7mm) / 8.2mm))
  [#metadata((room: rows, title: title.holds, words: low.holds)) <fit>]
  let (book, author) = (right-width * 0.5, right-width * 0.32)
  let frame = {
    place(top + left, rect(width: w, height: h, stroke: 0.6pt + rgb("#777777")))
    place(top + left, block(width: panel, height: h, clip: true, fill: look.ground, {
      let edge = h - 22mm
      scene-on-sheet(panel, h, edge, edge - title-top - title.height - 16pt)
      band(panel, h - 14mm, 16pt)
    }))
    let rule(x, y, width) = place(top + left, line(start: (x, y), end: (x + width, y), stroke: 0.8pt + rgb("#555555")))
    rule(right, 21mm, right-width)
    for row in range(rows) {
      let y = table-top + 7mm + row * 8.2mm
      rule(right, y + 6mm, book - 4mm); rule(right + book, y + 6mm, author - 4mm); rule(right + book + author, y + 6mm, right-width - book - author)
    }
  }
  let small(body) = text(size: 9pt, fill: ink, body)
  let words(head) = {
    place(top + left, dx: 5mm, dy: title-top, block(width: inner, head(titled(title.size, look.on-ground))))
    place(top + left, dx: right, dy: 7mm, text(size: 15pt, weight: "bold", fill: ink, labels.heading))
    place(top + left, dx: right, dy: 22mm, small(labels.reader))
    place(top + left, dx: right, dy: table-top, small(labels.book))
    place(top + left, dx: right + book, dy: table-top, small(labels.author))
    place(top + left, dx: right + book + author, dy: table-top, small(labels.on))
    place(top + left, dx: right, dy: low-top + foot - low.height, block(width: low-width, place-and-time(low.size, ink, within: low-width)))
    if poster.mark != none { place(top + left, dx: w - 9mm - mark-room(mark-height), dy: low-top + foot - mark-height, mark-plate(mark-height)) }
  }
  let x = (page-width - w) / 2
  let (first, second) = (12mm, page-height / 2 + 8.5mm)
  place(top + left, dx: x, dy: first, block(width: w, height: h, { pdf.artifact(kind: "other", place(top + left, frame)); words(body => heading(level: 1, body)) }))
  pdf.artifact(kind: "other", {
    place(top + left, dx: x, dy: second, block(width: w, height: h, { place(top + left, frame); words(body => body) }))
    for y in (first, second) { cut-corners(x, y, w, h, 9pt) }
  })
}
`}`;
