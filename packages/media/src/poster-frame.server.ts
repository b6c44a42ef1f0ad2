import { posterScenes } from './poster-scenes.server';

/**
 * The page around a drawing. Words arrive only as JSON in `sys.inputs.poster`: as strings they are never read as markup.
 * Two sizes of text: the title's and everybody else's; each takes the first step at which nothing is cut.
 */
export const posterTemplate = `${posterScenes}${String.raw`
#let poster = json(bytes(sys.inputs.poster))
#let looks = (
  windows: (ground: flax, on-ground: linen, sheet: linen, on-sheet: flax, band: flax, weave: (amber, linen), scene: windows-scene, tall: 404),
  candle: (ground: berry, on-ground: linen, sheet: flax, on-sheet: linen, band: berry, weave: (amber, linen), scene: candle-scene, tall: 478),
  book: (ground: rue, on-ground: linen, sheet: amber, on-sheet: flax, band: flax, weave: (amber, linen), scene: book-scene, tall: 412),
  meadow: (ground: linen, on-ground: flax, sheet: rue, on-sheet: linen, band: linen, weave: (flax, berry), scene: meadow-scene, tall: 400),
)
#let look = looks.at(poster.design)
#let margin = 20mm
#let measure-width = page-width - 2 * margin
#let page-height = 841.89pt
// sheets of one family: A3 is A4 drawn larger
#let zoom = if poster.size == "a3" { calc.sqrt(2) } else { 1 }
#let band-height = 38pt
#let title-steps = (172, 158, 144, 132, 122, 112, 104, 96, 88, 80, 74, 68, 62, 56, 50, 45, 40, 36, 32, 28, 24, 21, 18, 15, 12, 10, 8)
#let word-steps = (27, 25, 23, 21, 19, 17, 15, 13, 11, 10, 9, 8, 7, 6, 5)

#set document(title: poster.title, author: poster.libraryName, date: none)
#set page(width: page-width * zoom, height: page-height * zoom, margin: 0pt, fill: look.ground)
#set text(font: "Libertinus Serif", fallback: false, lang: "lt", hyphenate: false, number-type: "lining", overhang: true)
#set par(justify: false, first-line-indent: 0pt)
#show heading: it => it.body

#let titled(size) = {
  set text(size: size * 1pt, weight: "bold", fill: look.on-ground)
  set par(leading: 0.36em)
  poster.title
}
#let underline-words(size) = {
  set text(size: size * 1pt, style: "italic", fill: look.on-ground)
  set par(leading: 0.42em)
  par(poster.subtitle)
}
#let place-and-time(size) = {
  set text(size: size * 1pt, fill: look.on-sheet)
  set par(leading: 0.42em, spacing: 0.62em)
  for line in poster.lines { par(text(weight: "bold", line)) }
  if poster.lines.len() > 0 and poster.libraryName != "" { v(0.35em) }
  if poster.libraryName != "" { par(poster.libraryName) }
  if poster.footer != "" { par(text(style: "italic", poster.footer)) }
}
#let height-of(body) = measure(block(width: measure-width, body)).height
#let widest-word(body, words) = calc.max(0pt, ..words.map(word => measure(body(word)).width))

#let band(top-edge) = {
  let middle = top-edge + band-height / 2
  place(top + left, dy: top-edge, rect(width: page-width, height: band-height, fill: look.band))
  for y in (top-edge + 4pt, top-edge + band-height - 5.4pt) {
    place(top + left, dy: y, rect(width: page-width, height: 1.4pt, fill: look.weave.at(1)))
  }
  let diamond(ink, x, r) = place(top + left, polygon(fill: ink, (x - r, middle), (x, middle - r), (x + r, middle), (x, middle + r)))
  let step = page-width / 14
  for k in range(15) {
    diamond(look.weave.at(0), step * k, 11pt)
    diamond(look.band, step * k, 5pt)
    diamond(look.weave.at(0), step * k, 2pt)
    diamond(look.weave.at(1), step * (k + 0.5), 4.6pt)
    diamond(look.weave.at(1), step * (k + 0.5) - 7.4pt, 1.8pt)
    diamond(look.weave.at(1), step * (k + 0.5) + 7.4pt, 1.8pt)
  }
}

#context {
  let plain-words = (poster.subtitle, poster.libraryName, poster.footer, ..poster.lines).join(" ").split(regex("[ \u{200B}]"))
  let plain-widest = widest-word(word => text(size: 100pt, weight: "bold", word), plain-words) / 100
  let word-size = word-steps.find(size => {
    let low = height-of(place-and-time(size))
    let high = if poster.subtitle == "" { 0pt } else { height-of(underline-words(size)) }
    plain-widest * size <= measure-width and low <= 220pt and high <= 92pt and low + high <= 270pt
  })
  if word-size == none { word-size = word-steps.last() }
  let low = height-of(place-and-time(word-size))
  let high = if poster.subtitle == "" { 0pt } else { height-of(underline-words(word-size)) }
  // a short title leaves the drawing its room; a long one may take some of it
  let title-limit = calc.max(150pt, calc.min(236pt, page-height - 480pt - low - high))
  let title-words = poster.title.split(regex("[ \u{200B}]"))
  let title-size = title-steps.find(size => {
    let styled(word) = text(size: size * 1pt, weight: "bold", word)
    widest-word(styled, title-words) <= measure-width and height-of(titled(size)) <= title-limit
  })
  if title-size == none { title-size = title-steps.last() }

  // the narrowest measure that keeps the number of lines: no last word left alone
  let title-height = height-of(titled(title-size))
  let title-width = measure-width
  for share in range(1, 45) {
    let narrower = measure-width * (1 - share / 100)
    let styled(word) = text(size: title-size * 1pt, weight: "bold", word)
    if widest-word(styled, title-words) <= narrower and measure(block(width: narrower, titled(title-size))).height <= title-height { title-width = narrower } else { break }
  }

  let title-top = margin + title-size * 0.16pt
  let subtitle-top = title-top + title-height + title-size * 0.24pt + word-size * 0.7pt
  let words-bottom = if high == 0pt { title-top + title-height + title-size * 0.2pt } else { subtitle-top + high }
  let band-top = page-height - band-height - 14pt
  let words-top = band-top - 24pt - low
  let edge = words-top - 34pt
  let room = edge - words-bottom - 26pt

  [#metadata((
    room: room.pt(),
    title: widest-word(word => text(size: title-size * 1pt, weight: "bold", word), title-words) <= measure-width and title-height <= title-limit,
    words: plain-widest * word-size <= measure-width and low <= 220pt and high <= 92pt,
  )) <fit>]
  let sheet = {
  pdf.artifact(kind: "other", {
    let s = calc.max(0.1, calc.min(1.1, room / (look.tall * 1pt))) * 1pt
    let shore = curve(
      fill: look.sheet,
      curve.move((-4pt, edge + 12pt)),
      curve.cubic((page-width * 0.28, edge - 14pt), (page-width * 0.62, edge + 16pt), (page-width + 4pt, edge - 4pt)),
      curve.line((page-width + 4pt, page-height)),
      curve.line((-4pt, page-height)),
    )
    (look.scene)(s, edge + 6pt)
    place(top + left, shore)
    band(band-top)
  })
  place(top + left, dx: margin, dy: title-top, block(width: title-width, heading(level: 1, titled(title-size))))
  if poster.subtitle != "" {
    place(top + left, dx: margin, dy: subtitle-top, block(width: measure-width, underline-words(word-size)))
  }
  place(top + left, dx: margin, dy: words-top, block(width: measure-width, place-and-time(word-size)))
  }
  scale(zoom * 100%, origin: top + left, block(width: page-width, height: page-height, sheet))
}
`}`;
