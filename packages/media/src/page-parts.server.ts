import { lettersScene } from './letters-scene.server';
import { posterScenes } from './poster-scenes.server';

/**
 * What every sheet begins with: words and inks, the drawings, the band and the measuring. Words arrive only as JSON in
 * `sys.inputs.poster`: as strings they are never read as markup.
 */
export const pageParts = `${String.raw`
#let poster = json(bytes(sys.inputs.poster))
#let linen = rgb(poster.inks.linen)
#let flax = rgb(poster.inks.flax)
#let amber = rgb(poster.inks.amber)
#let berry = rgb(poster.inks.berry)
#let rue = rgb(poster.inks.rue)
`}${posterScenes}${lettersScene}${String.raw`
// tall and broad: what the drawing takes in its own units
#let looks = (
  windows: (ground: flax, on-ground: linen, sheet: linen, on-sheet: flax, band: flax, weave: (amber, linen), scene: windows-scene, tall: 404, broad: 330),
  candle: (ground: berry, on-ground: linen, sheet: flax, on-sheet: linen, band: berry, weave: (amber, linen), scene: candle-scene, tall: 478, broad: 470),
  book: (ground: rue, on-ground: linen, sheet: amber, on-sheet: flax, band: flax, weave: (amber, linen), scene: book-scene, tall: 412, broad: 540),
  meadow: (ground: linen, on-ground: flax, sheet: rue, on-sheet: linen, band: linen, weave: (flax, berry), scene: meadow-scene, tall: 400, broad: 440),
  letters: (ground: linen, on-ground: berry, sheet: berry, on-sheet: linen, band: flax, weave: (amber, linen), scene: letters-scene, tall: 400, broad: 1),
)
#let look = looks.at(poster.design)
#let word-steps = (27, 25, 23, 21, 19, 17, 15, 13, 11, 10, 9, 8, 7, 6, 5)

#set document(title: poster.title, author: poster.libraryName, date: none)
#set text(font: "Libertinus Serif", fallback: false, lang: "lt", hyphenate: false, number-type: "lining", overhang: true)
#set par(justify: false, first-line-indent: 0pt)
#show heading: it => it.body
// neither a name of two parts nor „9–15“ goes on in the next line
#show regex("[\\p{L}\\d]+[-–][\\p{L}\\d]+"): it => box(it)

#let words-of(..texts) = texts.pos().join(" ").split(regex("[ \u{200B}]"))
#let widest(words, styled) = calc.max(0pt, ..words.map(word => measure(styled(word)).width))

// the first step at which nothing is cut, what is then its height, and whether there was one
#let fit(steps, words, styled, body, width: 0pt, height: 0pt) = {
  let holds(size) = widest(words, word => styled(size, word)) <= width and measure(block(width: width, body(size))).height <= height
  let size = steps.find(holds)
  let found = size != none
  if not found { size = steps.last() }
  (size: size, height: measure(block(width: width, body(size))).height, holds: found)
}

#let titled(size, ink) = {
  set text(size: size * 1pt, weight: "bold", fill: ink)
  set par(leading: 0.36em)
  poster.title
}
#let bold-word(size, word) = text(size: size * 1pt, weight: "bold", word)

// no narrower than its words, and so narrow that its lines are alike: no last word is left alone
#let even(width, words, body) = {
  let measured(wide) = measure(block(width: wide, body)).height
  let height = measured(width)
  let least = calc.max(0pt, ..words.map(word => measure(word).width))
  let narrow = width
  for part in range(1, 45) {
    let next = width * (1 - part / 100)
    if next < least or measured(next) > height { break }
    narrow = next
  }
  block(width: narrow, body)
}

// date, time, place and name, each on a line of its own; told how broad its place is, it evens its lines
#let place-and-time(size, ink, within: none) = {
  set text(size: size * 1pt, fill: ink)
  set par(leading: 0.42em, spacing: 0.62em)
  set block(spacing: 0.62em)
  let dress(body) = { set text(size: size * 1pt); set par(leading: 0.42em, spacing: 0.62em); body }
  let said(line, styled) = {
    let body = par(styled(line))
    if within == none { body } else { even(within, words-of(line).map(word => dress(styled(word))), dress(body)) }
  }
  for line in poster.lines { said(line, one => text(weight: "bold", one)) }
  if poster.lines.len() > 0 and poster.libraryName != "" { v(0.35em) }
  if poster.libraryName != "" { said(poster.libraryName, one => one) }
  if poster.footer != "" { par(text(style: "italic", poster.footer)) }
}
#let plain-words = words-of(poster.libraryName, poster.footer, ..poster.lines)

// the mark on paper of its own, since nobody knows its colours; it stands beside the name and is read with it
#let mark-room(height) = if poster.mark == none { 0pt } else { calc.min(height * poster.mark.ratio, height * 2.4) + height * 0.24 }
#let mark-plate(height) = pdf.artifact(kind: "other", {
  let inner = height * 0.76
  let width = calc.min(inner * poster.mark.ratio, height * 2.4)
  box(fill: white, inset: height * 0.12, radius: height * 0.08, height: height, align(center + horizon, image(poster.mark.path, width: width, height: inner, fit: "contain")))
})

#let band(wide, top-edge, height) = {
  let middle = top-edge + height / 2
  let k = height / 38
  place(top + left, dy: top-edge, rect(width: wide, height: height, fill: look.band))
  for y in (top-edge + 4 * k, top-edge + height - 5.4 * k) {
    place(top + left, dy: y, rect(width: wide, height: 1.4 * k, fill: look.weave.at(1)))
  }
  let diamond(ink, x, r) = place(top + left, polygon(fill: ink, (x - r, middle), (x, middle - r), (x + r, middle), (x, middle + r)))
  let times = int(calc.max(3, calc.round(wide / (42.5 * k))))
  let step = wide / times
  for n in range(times + 1) {
    diamond(look.weave.at(0), step * n, 11 * k)
    diamond(look.band, step * n, 5 * k)
    diamond(look.weave.at(0), step * n, 2 * k)
    diamond(look.weave.at(1), step * (n + 0.5), 4.6 * k)
    diamond(look.weave.at(1), step * (n + 0.5) - 7.4 * k, 1.8 * k)
    diamond(look.weave.at(1), step * (n + 0.5) + 7.4 * k, 1.8 * k)
  }
}

// the drawing over the wavy edge of the sheet that carries the words
#let scene-on-sheet(wide, tall, edge, room) = {
  let k = wide / 595.28pt
  let s = calc.max(0.04pt, calc.min(if poster.design == "letters" { 3pt * k } else { 1.1pt * k }, room / look.tall))
  (look.scene)(s, edge + 6pt * k, wide)
  place(top + left, curve(
    fill: look.sheet,
    curve.move((-4pt, edge + 12pt * k)),
    curve.cubic((wide * 0.28, edge - 14pt * k), (wide * 0.62, edge + 16pt * k), (wide + 4pt, edge - 4pt * k)),
    curve.line((wide + 4pt, tall)),
    curve.line((-4pt, tall)),
  ))
}
`}`;
