/** The drawing made of letters: the Lithuanian alphabet as printer's type, as many to a row as the room is wide. */
export const lettersScene = `
#let alphabet = "AĄBCČDEĘĖFGHIĮYJKLMNOPRSŠTUŲŪVZŽ".clusters()

#let letters-scene(s, base, wide) = {
  let tall = 400 * s
  let columns = int(calc.max(3, calc.round(calc.sqrt(alphabet.len() * (wide / tall)))))
  let rows = calc.ceil(alphabet.len() / columns)
  let (w, h) = (wide / columns, tall / rows)
  let pairs = ((flax, linen), (amber, flax), (berry, linen), (linen, rue), (rue, linen))
  // an ink never meets itself: two steps along a row, one up a column
  for row in range(rows) {
    for column in range(columns) {
      let (ground, ink) = pairs.at(calc.rem(column * 2 + row, 5))
      let (x, y) = (column * w, base - tall + row * h)
      let last = if row == rows - 1 { 24pt } else { 0pt }
      place(top + left, dx: x, dy: y, rect(width: w + 0.3pt, height: h + 0.3pt + last, fill: ground))
      let at = row * columns + column
      if at < alphabet.len() {
        set text(size: calc.min(w * 0.74, h * 0.62), weight: "bold", fill: ink, top-edge: "cap-height", bottom-edge: "baseline")
        place(top + left, dx: x, dy: y, block(width: w, height: h, align(center + horizon, alphabet.at(at))))
      } else {
        let (cx, cy, r) = (x + w / 2, y + h / 2, calc.min(w, h) * 0.26)
        place(top + left, polygon(fill: ink, (cx - r, cy), (cx, cy - r), (cx + r, cy), (cx, cy + r)))
        place(top + left, polygon(fill: ground, (cx - r / 2, cy), (cx, cy - r / 2), (cx + r / 2, cy), (cx, cy + r / 2)))
      }
    }
  }
}
`;
