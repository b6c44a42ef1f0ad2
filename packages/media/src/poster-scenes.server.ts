/**
 * Drawings, in typst. A scene is drawn in its own units, origin at the middle of its width on the edge
 * of the text sheet, y upwards; `s` is the length of one unit, so a scene shrinks when the words need room.
 */
export const posterScenes = `
#let pen(s, base, wide) = {
  let at(p) = (wide / 2 + p.at(0) * s, base - p.at(1) * s)
  let shape(ink, ..points) = place(top + left, polygon(fill: ink, ..points.pos().map(at)))
  let disc(ink, p, r) = {
    let (x, y) = at(p)
    place(top + left, dx: x - r * s, dy: y - r * s, circle(radius: r * s, fill: ink))
  }
  let line(ink, width, ..points) = {
    let all = points.pos().map(at)
    place(top + left, curve(
      stroke: (paint: ink, thickness: width * s, cap: "round", join: "round"),
      curve.move(all.first()), ..all.slice(1).map(p => curve.line(p)),
    ))
  }
  // start, then triples (control, control, end)
  let bend(ink, start, ..bends, stroke: none) = place(top + left, curve(
    fill: ink,
    stroke: if stroke == none { none } else { (paint: stroke.at(0), thickness: stroke.at(1) * s, cap: "round") },
    curve.move(at(start)),
    ..bends.pos().map(b => if b.len() == 3 { curve.cubic(at(b.at(0)), at(b.at(1)), at(b.at(2))) } else { curve.line(at(b.at(0))) }),
  ))
  let star(ink, p, r) = shape(
    ink,
    (p.at(0), p.at(1) + r), (p.at(0) + r * 0.3, p.at(1) + r * 0.3), (p.at(0) + r, p.at(1)), (p.at(0) + r * 0.3, p.at(1) - r * 0.3),
    (p.at(0), p.at(1) - r), (p.at(0) - r * 0.3, p.at(1) - r * 0.3), (p.at(0) - r, p.at(1)), (p.at(0) - r * 0.3, p.at(1) + r * 0.3),
  )
  // five broad petals: the flower of flax
  let flower(ink, heart, p, r, turn: 0deg) = {
    for k in range(5) {
      let a = turn + 72deg * k + 90deg
      let spot(angle, d) = (p.at(0) + calc.cos(angle) * d, p.at(1) + calc.sin(angle) * d)
      bend(ink, p, (spot(a - 58deg, r * 0.75), spot(a - 34deg, r * 1.22), spot(a, r)), (spot(a + 34deg, r * 1.22), spot(a + 58deg, r * 0.75), p))
    }
    disc(heart, p, r * 0.2)
  }
  let leaf(ink, p, angle, length, broad: 0.26) = {
    let spot(a, d) = (p.at(0) + calc.cos(a) * d, p.at(1) + calc.sin(a) * d)
    let tip = spot(angle, length)
    let turn = calc.atan(broad * 2)
    bend(ink, p, (spot(angle + turn, length * 0.45), spot(angle + turn * 0.6, length * 0.85), tip), (spot(angle - turn * 0.6, length * 0.85), spot(angle - turn, length * 0.45), p))
  }
  (shape: shape, disc: disc, line: line, bend: bend, star: star, flower: flower, leaf: leaf)
}

#let windows-scene(s, base, wide) = {
  let (shape, disc, line, bend, star) = pen(s, base, wide)
  let half = wide / 2 / s
  let moon = calc.min(236, half - 84)
  disc(amber, (moon, 318), 48)
  disc(flax, (moon - 23, 333), 42)
  for (x, y, r) in ((-40, 372, 9), (-0.93 * half, 388, 10), (-150, 318, 7), (42, 318, 7), (-0.62 * half, 388, 6), (0.92 * half, 392, 8), (120, 384, 6)) {
    star(linen, (x, y), r)
  }
  // width, wall, roof, ink of the roof, storeys, windows in a storey
  let houses = (
    (122, 128, "gable", berry, 2, 3), (96, 206, "steps", linen, 3, 2), (150, 150, "gable", rue, 2, 4),
    (84, 250, "spire", berry, 4, 2), (128, 176, "gable", amber, 3, 3), (104, 118, "steps", linen, 2, 2),
  )
  let wide = houses.map(h => h.at(0)).sum()
  let laps = calc.ceil(half / wide)
  let lit = (1, 1, 0, 1, 1, 1, 0, 1, 1, 0, 1)
  let count = 0
  for lap in range(-laps, laps) {
    let x = lap * wide - 38
    for (w, wall, roof, ink, storeys, across) in houses {
      if x + w > -half and x < half {
        shape(linen, (x, -40), (x, wall), (x + w, wall), (x + w, -40))
        if roof == "gable" {
          shape(ink, (x + w * 0.70, wall), (x + w * 0.70, wall + w * 0.48), (x + w * 0.82, wall + w * 0.48), (x + w * 0.82, wall))
          shape(linen, (x + w * 0.68, wall + w * 0.46), (x + w * 0.68, wall + w * 0.51), (x + w * 0.84, wall + w * 0.51), (x + w * 0.84, wall + w * 0.46))
          shape(ink, (x - 7, wall - 3), (x + w / 2, wall + w * 0.48), (x + w + 7, wall - 3))
          line(linen, 6, (x - 7, wall), (x + w / 2, wall + w * 0.48), (x + w + 7, wall))
          disc(linen, (x + w / 2, wall + w * 0.17), w * 0.075)
        } else if roof == "steps" {
          for k in range(3) {
            shape(ink, (x + w * 0.14 * (k + 1), wall - 1), (x + w * 0.14 * (k + 1), wall + 17 * (k + 1)), (x + w * (1 - 0.14 * (k + 1)), wall + 17 * (k + 1)), (x + w * (1 - 0.14 * (k + 1)), wall - 1))
          }
          disc(flax, (x + w / 2, wall + 16), 9)
        } else {
          shape(ink, (x - 5, wall - 3), (x + w / 2, wall + 104), (x + w + 5, wall - 3))
          line(linen, 5, (x - 5, wall), (x + w / 2, wall + 102), (x + w + 5, wall))
          star(amber, (x + w / 2, wall + 112), 13)
          disc(amber, (x + w / 2, wall + 26), 10)
        }
        let gap = w / (across + 0.5)
        let storey = (wall - 6) / storeys
        for row in range(storeys) {
          for column in range(across) {
            let wx = x + gap * (column + 0.75)
            let wy = wall - storey * (row + 0.56)
            let (ww, wh) = (calc.min(gap * 0.30, 13), calc.min(storey * 0.34, 22))
            let glow = lit.at(calc.rem(count, lit.len())) == 1
            count += 1
            shape(if glow { amber } else { flax }, (wx - ww, wy - wh), (wx - ww, wy + wh), (wx + ww, wy + wh), (wx + ww, wy - wh))
            line(if glow { flax } else { linen }, 2.2, (wx, wy - wh), (wx, wy + wh))
            line(if glow { flax } else { linen }, 2.2, (wx - ww, wy + wh * 0.2), (wx + ww, wy + wh * 0.2))
            line(flax, 2.6, (wx - ww - 3, wy - wh), (wx + ww + 3, wy - wh))
          }
        }
      }
      x += w
    }
  }
}

#let candle-scene(s, base, wide) = {
  let (shape, disc, line, bend, star) = pen(s, base, wide)
  let half = wide / 2 / s
  let (fx, fy) = (0, 292)
  for k in range(24) {
    let a = 15deg * k + 7.5deg
    let spot(angle, d) = (fx + calc.cos(angle) * d, fy + calc.sin(angle) * d)
    let far = if calc.even(k) { 178 } else { 158 }
    shape(amber, spot(a - 2.6deg, 128), spot(a, far), spot(a + 2.6deg, 128))
  }
  disc(amber, (fx, fy), 112)
  for (x, y, r) in ((-0.86, 330, 11), (-0.66, 238, 7), (0.74, 352, 9), (0.90, 250, 12), (-0.92, 160, 8), (0.62, 176, 6), (-0.74, 392, 6), (0.94, 396, 6)) {
    star(linen, (x * half, y), r)
  }
  // flame and the berry heart that keeps it readable in grey
  bend(linen, (0, 222), ((-56, 238), (-46, 288), (-4, 372)), ((18, 326), (58, 284), (0, 222)))
  bend(berry, (0, 230), ((-25, 240), (-22, 264), (-2, 304)), ((10, 280), (27, 258), (0, 230)))
  line(flax, 6, (0, 206), (0, 240))
  bend(linen, (-44, 0), ((-44, 204),), ((-30, 220), (-16, 196), (0, 206)), ((14, 216), (30, 198), (44, 210)), ((44, 0),))
  bend(amber, (-44, 196), ((-30, 214), (-18, 190), (-14, 168)), ((-12, 148), (-26, 144), (-28, 164)), ((-30, 180), (-40, 184), (-44, 176)))
  // the book it stands on
  for side in (-1, 1) {
    bend(flax, (0, -30), ((side * 224, -30),), ((side * 224, 58),), ((side * 150, 74), (side * 70, 66), (0, 36)))
    bend(linen, (0, -6), ((side * 70, 26), (side * 140, 32), (side * 208, 18)), ((side * 208, 78),), ((side * 140, 94), (side * 64, 88), (0, 54)))
    for k in range(3) {
      let y = 66 - k * 15
      bend(none, (side * 56, y - 2), ((side * 100, y + 10), (side * 150, y + 8), (side * 188, y + 2)), stroke: (flax, 3))
    }
  }
  shape(linen, (-44, 56), (-44, 100), (44, 100), (44, 56))
  bend(amber, (-62, 58), ((-40, 38), (40, 38), (62, 58)), ((62, 70),), ((40, 52), (-40, 52), (-62, 70)))
}

#let book-scene(s, base, wide) = {
  let (shape, disc, line, bend, star, flower, leaf) = pen(s, base, wide)
  let stems = (
    (-24, (-176, 208), 38, linen, 12deg), (-12, (-92, 306), 46, amber, 0deg), (2, (18, 356), 40, linen, 30deg),
    (14, (122, 282), 50, amber, 18deg), (26, (206, 196), 36, linen, 4deg), (-6, (-30, 214), 32, linen, 44deg), (18, (64, 190), 30, amber, 22deg),
  )
  for (x, top, r, ink, turn) in stems {
    let (tx, ty) = top
    bend(none, (x, 60), ((x + (tx - x) * 0.1, 60 + (ty - 60) * 0.5), (tx, 60 + (ty - 60) * 0.55), (tx, ty)), stroke: (linen, 5))
    let lean = if tx < x { 1 } else { -1 }
    leaf(linen, (x + (tx - x) * 0.52, 60 + (ty - 60) * 0.48), 90deg + lean * 52deg, 58)
    leaf(linen, (x + (tx - x) * 0.80, 60 + (ty - 60) * 0.66), 90deg - lean * 46deg, 44)
  }
  for (x, top, r, ink, turn) in stems { flower(ink, if ink == linen { berry } else { flax }, top, r, turn: turn) }
  for side in (-1, 1) {
    bend(flax, (0, -40), ((side * 262, -40),), ((side * 262, 70),), ((side * 170, 96), (side * 70, 78), (0, 26)))
    bend(amber, (0, -18), ((side * 80, 38), (side * 160, 48), (side * 250, 24)), ((side * 250, 92),), ((side * 160, 116), (side * 70, 104), (0, 50)))
    bend(linen, (0, -2), ((side * 80, 54), (side * 160, 62), (side * 240, 40)), ((side * 240, 112),), ((side * 160, 136), (side * 70, 124), (0, 66)))
    for k in range(4) {
      let y = 98 - k * 15
      bend(none, (side * 42, y - 8), ((side * 96, y + 18), (side * 150, y + 22), (side * (214 - calc.rem(k, 2) * 36), y + 11)), stroke: (flax, 3.4))
    }
  }
  line(flax, 3, (0, -2), (0, 66))
}

#let meadow-scene(s, base, wide) = {
  let (shape, disc, line, bend, star, flower, leaf) = pen(s, base, wide)
  let half = wide / 2 / s
  let spread = half / 298
  // the sun stands behind the white flower however far the stems are apart
  disc(berry, (62 * spread - 4, 240), 112)
  // swallows
  for (x, y, r) in ((-0.62 * half, 352, 30), (-0.30 * half, 300, 22), (-0.80 * half, 268, 18)) {
    bend(flax, (x - r * 1.5, y + r * 0.5), ((x - r, y + r * 0.9), (x - r * 0.3, y + r * 0.5), (x, y)), ((x + r * 0.5, y + r * 0.7), (x + r * 1.1, y + r), (x + r * 1.7, y + r * 0.7)), ((x + r * 1.1, y + r * 0.5), (x + r * 0.5, y), (x + r * 0.1, y - r * 0.35)), ((x - r * 0.1, y - r * 0.9),), ((x - r * 0.25, y - r * 0.4),), ((x - r * 0.6, y), (x - r, y + r * 0.3), (x - r * 1.5, y + r * 0.5)))
  }
  bend(amber, (-half - 20, -40), ((-half - 20, 156),), ((-0.5 * half, 214), (-0.1 * half, 118), (0.3 * half, 150)), ((0.6 * half, 172), (0.8 * half, 190), (half + 20, 168)), ((half + 20, -40),))
  let stems = (
    (-262, 190, 34, berry), (-212, 116, 27, flax), (-156, 226, 46, flax), (-100, 128, 28, berry), (-48, 184, 36, flax),
    (6, 112, 26, berry), (62, 240, 50, linen), (120, 124, 29, flax), (172, 200, 38, flax), (222, 112, 26, berry), (270, 208, 36, berry),
  )
  for (k, (x, y, r, ink)) in stems.enumerate() {
    let side = if calc.even(k) { 1 } else { -1 }
    let foot = (x * spread - side * 10, -10)
    let top = (x * spread, y)
    bend(none, foot, ((foot.at(0), y * 0.4), (top.at(0) - side * 6, y * 0.7), top), stroke: (rue, 5.5))
    leaf(rue, (top.at(0) - side * 7, y * 0.52), 90deg - side * 44deg, 46)
    leaf(rue, (top.at(0) - side * 4, y * 0.68), 90deg + side * 48deg, 38)
  }
  for (k, (x, y, r, ink)) in stems.enumerate() {
    flower(ink, if ink == berry { linen } else { amber }, (x * spread, y), r, turn: 17deg * k)
  }
  bend(rue, (-half - 20, -40), ((-half - 20, 40),), ((-0.6 * half, 30), (-0.2 * half, 84), (0.2 * half, 66)), ((0.6 * half, 50), (0.8 * half, 40), (half + 20, 62)), ((half + 20, -40),))
  for (x, y, r) in ((-0.86, 18, 14), (-0.52, 24, 11), (-0.22, 42, 15), (0.10, 36, 11), (0.40, 30, 14), (0.66, 26, 11), (0.90, 34, 14)) {
    flower(linen, amber, (x * half, y), r, turn: 31deg * x)
  }
}
`;
