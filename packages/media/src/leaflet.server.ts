import { pageParts } from './page-parts.server';

/** A5: the title and the drawing above, underneath the words that say what it is about, when and where. */
export const leafletTemplate = `${pageParts}${String.raw`
#let page-width = 419.53pt
#let page-height = 595.28pt
#set page(width: page-width, height: page-height, margin: 0pt, fill: look.ground)
#let margin = 30pt
#let measure-width = page-width - 2 * margin
#let band-height = 20pt
#let title-steps = (64, 58, 52, 47, 42, 38, 34, 30, 27, 24, 21, 18, 15, 12, 10, 8)
#let about-steps = (17, 16, 15, 14, 13, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5, 4.5, 4)

#let about(size) = {
  set text(size: size * 1pt, fill: flax)
  set par(leading: 0.52em, spacing: 0.8em)
  for paragraph in poster.about { par(paragraph) }
}

#context {
  let title = fit(title-steps, words-of(poster.title), bold-word, size => titled(size, look.on-ground), width: measure-width, height: 112pt)
  let mark-height = 44pt
  let low-width = measure-width - mark-room(mark-height)
  let low = fit((15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5), plain-words, bold-word, size => place-and-time(size, look.on-sheet), width: low-width, height: 118pt)
  let foot = calc.max(low.height, if poster.mark == none { 0pt } else { mark-height })
  let title-top = margin + title.size * 0.1pt
  let words-top = page-height - band-height - 8pt - 18pt - foot
  let low-edge = words-top - 18pt
  let paper-top = title-top + title.height + 148pt
  let about-height = low-edge - paper-top - 34pt
  let text-size = fit(about-steps, words-of(..poster.about), (size, word) => text(size: size * 1pt, word), about, width: measure-width, height: about-height)
  // what the text leaves goes to the drawing
  let spare = calc.max(0pt, calc.min(90pt, about-height - text-size.height - 16pt))
  let edge = paper-top + spare
  [#metadata((room: 148 + spare.pt(), title: title.holds, words: low.holds and text-size.holds)) <fit>]
  let sheet = {
  pdf.artifact(kind: "other", {
    scene-on-sheet(page-width, page-height, edge, edge - title-top - title.height - 20pt)
    place(top + left, dy: edge + 16pt, rect(width: page-width, height: low-edge - edge - 16pt, fill: white))
    band(page-width, page-height - band-height - 8pt, band-height)
  })
  place(top + left, dx: margin, dy: title-top, block(width: measure-width, heading(level: 1, titled(title.size, look.on-ground))))
  place(top + left, dx: margin, dy: edge + 16pt + (low-edge - edge - 16pt - text-size.height) / 2, block(width: measure-width, about(text-size.size)))
  place(top + left, dx: margin, dy: words-top + foot - low.height, block(width: low-width, place-and-time(low.size, look.on-sheet, within: low-width)))
  if poster.mark != none { place(top + right, dx: -margin, dy: words-top + foot - mark-height, mark-plate(mark-height)) }
  }
  block(width: page-width, height: page-height, sheet)
}
`}`;
