import 'server-only'
import { LAMP_SHAPES } from '@/lib/domain/lamp-shapes'
import type { Drawing, Shape } from '@/lib/domain/summary/drawing/shapes'
import type { StandingCode } from '@/lib/domain/words'
import { INK, LINES, STANDING_COLOURS, TEXTS, TYPE_SIZE } from './colours'

/** Hei typefaces of Windows, macOS, WPS and Linux, the first that is there. */
const FONTS = "SimHei, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif"

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

function lamp(standing: StandingCode, x: number, y: number, size: number): string {
  const colour = STANDING_COLOURS[standing]
  const parts = LAMP_SHAPES[standing].map(({ path, fill, stroke, dash }) => {
    const line = stroke === undefined ? '' : ` stroke="${colour}" stroke-width="${stroke}"`
    const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash}"`
    return `<path d="${path}" fill="${fill ? colour : 'none'}"${line}${dashes}/>`
  })
  return `<g transform="translate(${x} ${y}) scale(${size / 12})">${parts.join('')}</g>`
}

function lineOf({ role, points }: Extract<Shape, { type: 'line' }>): string {
  const { colour, width, isDashed } = LINES[role]
  const corners = points.map(({ x, y }) => `${x},${y}`).join(' ')
  const dashes = isDashed ? ' stroke-dasharray="5 4"' : ''
  return `<polyline points="${corners}" fill="none" stroke="${colour}" stroke-width="${width}"${dashes}/>`
}

function shapeOf(shape: Shape): string {
  switch (shape.type) {
    case 'line':
      return lineOf(shape)
    case 'bar': {
      const { x, y, width, height, standing } = shape
      const colour = standing === null ? INK : STANDING_COLOURS[standing]
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`
    }
    case 'dot':
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.radius}" fill="${INK}"/>`
    case 'lamp':
      return lamp(shape.standing, shape.x, shape.y, shape.size)
    case 'text': {
      const { colour, isBold } = TEXTS[shape.role]
      const weight = isBold ? ' font-weight="bold"' : ''
      return `<text x="${shape.x}" y="${shape.y}" text-anchor="${shape.anchor}" fill="${colour}"${weight}>${escaped(shape.text)}</text>`
    }
  }
}

/** A drawing as a picture on its own, in fixed colours: the same drawing gives the same text. */
export const renderDrawingSvg = ({ width, height, shapes }: Drawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
  ` font-family="${FONTS}" font-size="${TYPE_SIZE}">${shapes.map(shapeOf).join('')}</svg>`
