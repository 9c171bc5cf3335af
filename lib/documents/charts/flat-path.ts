import 'server-only'

type Spot = { x: number; y: number }

/** Straight strokes that a half circle is drawn with. */
const STROKES = 12

/** Points of a half circle between two ends, clockwise as SVG sees it. */
function halfCircle(from: Spot, to: Spot): Spot[] {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const arm = { x: from.x - middle.x, y: from.y - middle.y }
  return Array.from({ length: STROKES }, (_, index) => {
    const angle = (Math.PI * (index + 1)) / STROKES
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    return { x: middle.x + arm.x * cos - arm.y * sin, y: middle.y + arm.x * sin + arm.y * cos }
  })
}

/** How many numbers each command takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, l: 2, H: 1, h: 1, V: 1, v: 1, a: 7, z: 0 }

/**
 * The strokes of an SVG path as corners, for pictures that know no paths. It reads what the shapes
 * of standings are written with: M L l H h V v z, and half circles. Throws for anything else.
 */
export function flattenPath(path: string): Spot[][] {
  const strokes: Spot[][] = []
  const tokens = path.match(/[a-zA-Z]|-?(?:\d*\.\d+|\d+)/g) ?? []
  let at = 0
  let command = ''
  while (at < tokens.length) {
    const token = tokens[at] ?? ''
    if (/[a-zA-Z]/.test(token)) {
      command = token
      at += 1
    } else if (command === 'M') {
      command = 'L'
    }
    const takes = TAKES[command]
    if (takes === undefined) throw new Error(`no way to flatten ${command} in ${path}`)
    const numbers = tokens.slice(at, at + takes).map(Number)
    at += takes
    draw(strokes, command, numbers)
  }
  return strokes
}

function draw(strokes: Spot[][], command: string, [first = 0, second = 0, ...others]: number[]): void {
  if (command === 'M') {
    strokes.push([{ x: first, y: second }])
    return
  }
  const stroke = strokes.at(-1)
  const last = stroke?.at(-1)
  const start = stroke?.[0]
  if (stroke === undefined || last === undefined || start === undefined) throw new Error('a path begins with M')
  const { x, y } = last
  switch (command) {
    case 'L':
      stroke.push({ x: first, y: second })
      break
    case 'l':
      stroke.push({ x: x + first, y: y + second })
      break
    case 'H':
    case 'h':
      stroke.push({ x: command === 'H' ? first : x + first, y })
      break
    case 'V':
    case 'v':
      stroke.push({ x, y: command === 'V' ? first : y + first })
      break
    case 'a': {
      const [, , , right = 0, down = 0] = others
      stroke.push(...halfCircle(last, { x: x + right, y: y + down }))
      break
    }
    case 'z':
      stroke.push(start)
      break
  }
}
