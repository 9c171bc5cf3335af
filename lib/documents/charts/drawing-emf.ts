import 'server-only'
import { LAMP_SHAPES } from '@/lib/domain/lamp-shapes'
import type { Drawing, Shape } from '@/lib/domain/summary/drawing/shapes'
import { INK, LINES, STANDING_COLOURS, TEXTS, TYPE_SIZE } from './colours'
import { disc, ending, filled, heading, lettered, setup, stroked } from './emf-records'
import { flattenPath } from './flat-path'

/** 黑体 is on every Chinese Windows; elsewhere its reader takes another one. */
const FACE = '黑体'

function lampOf({ x, y, size, standing }: Extract<Shape, { type: 'lamp' }>): Uint8Array[] {
  const scale = size / 12
  const colour = STANDING_COLOURS[standing]
  return LAMP_SHAPES[standing].flatMap(({ path, fill, stroke, dash }) =>
    flattenPath(path).flatMap((spots) => {
      const placed = spots.map((spot) => ({ x: x + spot.x * scale, y: y + spot.y * scale }))
      if (fill) return filled(placed, colour)
      return stroked(placed, { colour, width: (stroke ?? 1) * scale, isDashed: dash !== undefined })
    }),
  )
}

function shapeOf(shape: Shape): Uint8Array[] {
  switch (shape.type) {
    case 'line':
      return stroked(shape.points, LINES[shape.role])
    case 'bar': {
      const { x, y, width, height, standing } = shape
      const corners = [
        { x, y },
        { x: x + width, y },
        { x: x + width, y: y + height },
        { x, y: y + height },
      ]
      return filled(corners, standing === null ? INK : STANDING_COLOURS[standing])
    }
    case 'dot':
      return disc(shape, shape.radius, INK)
    case 'lamp':
      return lampOf(shape)
    case 'text': {
      const lettering = { face: FACE, size: TYPE_SIZE, align: shape.anchor, ...TEXTS[shape.role] }
      return lettered(shape.text, shape, lettering)
    }
  }
}

/**
 * A drawing as an enhanced metafile, for programs that draw no SVG. It names its typeface and
 * holds no letters, so that the same drawing gives the same bytes on any machine.
 */
export function renderDrawingEmf(drawing: Drawing): Uint8Array {
  const { width, height } = drawing
  const pixels = { x: Math.round(width), y: Math.round(height) }
  const hundredths = { x: Math.round((pixels.x * 2540) / 96), y: Math.round((pixels.y * 2540) / 96) }
  const records = [...setup(width, height, pixels), ...drawing.shapes.flatMap(shapeOf), ending()]
  return Buffer.concat([heading(pixels, hundredths, records), ...records])
}
