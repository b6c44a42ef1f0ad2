import { pageParts } from './page-parts.server';

/**
 * An upright sheet: title, drawing, words, band. Posters and upright pictures are this one page, drawn 595 points wide and enlarged.
 * Two sizes of text: the title's and everybody else's; each takes the first step at which nothing is cut.
 */
export const posterTemplate = `${pageParts}${String.raw`
#let page-width = 595.28pt
#let page-height = poster.page.height * 1pt
#let zoom = poster.page.zoom
// what the least height of a sheet leaves to the words, against that of A4
#let share = calc.min(1, page-height / 841.89pt)
#let margin = 20mm
#let measure-width = page-width - 2 * margin
#let band-height = 38pt
#let title-steps = (172, 158, 144, 132, 122, 112, 104, 96, 88, 80, 74, 68, 62, 56, 50, 45, 40, 36, 32, 28, 24, 21, 18, 15, 12, 10, 8)

#set page(width: page-width * zoom, height: page-height * zoom, margin: 0pt, fill: look.ground)

#let underline-words(size) = {
  set text(size: size * 1pt, style: "italic", fill: look.on-ground)
  set par(leading: 0.42em)
  par(poster.subtitle)
}
#let height-of(width, body) = measure(block(width: width, body)).height

#context {
  let mark-height = 62pt
  let low-width = measure-width - mark-room(mark-height)
  let all-words = plain-words + words-of(poster.subtitle)
  let plain-widest = widest(all-words, word => bold-word(100, word)) / 100
  let least = if poster.mark == none { 0pt } else { mark-height }
  let fits(size) = {
    let low = height-of(low-width, place-and-time(size, look.on-sheet))
    let high = if poster.subtitle == "" { 0pt } else { height-of(measure-width, underline-words(size)) }
    (plain-widest * size <= low-width and low <= 220pt * share and high <= 92pt * share and low + high <= 270pt * share, low, high)
  }
  let word-size = word-steps.find(size => size <= 30 * share and fits(size).at(0))
  if word-size == none { word-size = word-steps.last() }
  let (words-hold, words-low, high) = fits(word-size)
  let low = calc.max(words-low, least)
  // a short title leaves the drawing its room; a long one may take some of it
  let title-limit = calc.max(150pt * share, calc.min(236pt * share * share, page-height - 480pt * share - poster.page.top * 1pt - poster.page.foot * 1pt - low - high))
  let title-words = words-of(poster.title)
  let title = fit(title-steps, title-words, bold-word, size => titled(size, look.on-ground), width: measure-width, height: title-limit)
  let title-size = title.size

  // the narrowest measure that keeps the number of lines: no last word left alone
  let title-width = measure-width
  for part in range(1, 45) {
    let narrower = measure-width * (1 - part / 100)
    if widest(title-words, word => bold-word(title-size, word)) <= narrower and height-of(narrower, titled(title-size, look.on-ground)) <= title.height { title-width = narrower } else { break }
  }

  let title-top = margin + poster.page.top * 1pt + title-size * 0.16pt
  let subtitle-top = title-top + title.height + title-size * 0.24pt + word-size * 0.7pt
  let words-bottom = if high == 0pt { title-top + title.height + title-size * 0.2pt } else { subtitle-top + high }
  let band-top = page-height - band-height - 14pt - poster.page.foot * 1pt
  let words-top = band-top - 24pt - low
  let edge = words-top - 34pt
  let room = edge - words-bottom - 26pt

  [#metadata((room: room.pt(), title: title.holds, words: words-hold)) <fit>]
  let sheet = {
    pdf.artifact(kind: "other", {
      scene-on-sheet(page-width, page-height, edge, room)
      band(page-width, band-top, band-height)
    })
    place(top + left, dx: margin, dy: title-top, block(width: title-width, heading(level: 1, titled(title-size, look.on-ground))))
    if poster.subtitle != "" {
      place(top + left, dx: margin, dy: subtitle-top, block(width: measure-width, underline-words(word-size)))
    }
    place(top + left, dx: margin, dy: words-top + low - words-low, block(width: low-width, place-and-time(word-size, look.on-sheet, within: low-width)))
    if poster.mark != none { place(top + right, dx: -margin, dy: words-top + low - mark-height, mark-plate(mark-height)) }
  }
  scale(zoom * 100%, origin: top + left, block(width: page-width, height: page-height, sheet))
}
`}`;
