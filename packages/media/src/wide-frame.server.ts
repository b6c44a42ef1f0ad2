import { pageParts } from './page-parts.server';

/** A picture broader than it is high: words on their sheet at the left, the drawing at the right, the band under both. */
export const wideTemplate = `${pageParts}${String.raw`
#let page-height = 420pt
#let page-width = poster.page.width * 1pt
#set page(width: page-width, height: page-height, margin: 0pt, fill: look.sheet)
#let margin = 34pt
#let band-height = 30pt
#let title-steps = (96, 88, 80, 74, 68, 62, 56, 50, 45, 40, 36, 32, 28, 24, 21, 18, 15, 12, 10, 8)

#context {
  let panel = page-width * 0.42
  let left-width = page-width - panel - 2 * margin
  let tall = page-height - band-height
  let mark-height = 46pt
  let low-width = left-width - mark-room(mark-height)
  let low = fit(word-steps.slice(2), plain-words, bold-word, size => place-and-time(size, look.on-sheet), width: low-width, height: 138pt)
  let foot = calc.max(low.height, if poster.mark == none { 0pt } else { mark-height })
  let title-limit = tall - 2 * margin - foot - 22pt
  // letters reach below their line: the larger they are, the farther off the words stand
  let title = fit(title-steps, words-of(poster.title), bold-word, size => { titled(size, look.on-sheet); v(size * 0.4pt) }, width: left-width, height: title-limit)
  [#metadata((room: (panel).pt(), title: title.holds, words: low.holds)) <fit>]
  pdf.artifact(kind: "other", {
    place(top + right, block(width: panel, height: tall, clip: true, fill: look.ground, {
      let letters = poster.design == "letters"
      let s = if letters { tall / look.tall } else { calc.min((tall - 26pt) / look.tall, panel / look.broad) }
      let foot = if letters { 0pt } else { 26 * s }
      place(top + left, dy: tall - foot, rect(width: panel, height: foot, fill: look.sheet))
      (look.scene)(s, tall - foot, panel)
    }))
    band(page-width, tall, band-height)
  })
  place(top + left, dx: margin, dy: margin + title.size * 0.1pt, block(width: left-width, heading(level: 1, titled(title.size, look.on-sheet))))
  let words-top = tall - margin - foot
  place(top + left, dx: margin, dy: words-top + foot - low.height, block(width: low-width, place-and-time(low.size, look.on-sheet, within: low-width)))
  if poster.mark != none { place(top + left, dx: page-width - panel - margin - mark-room(mark-height), dy: words-top + foot - mark-height, mark-plate(mark-height)) }
}
`}`;
