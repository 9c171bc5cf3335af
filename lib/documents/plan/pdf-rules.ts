/** A ruled line of a page, or the edge of a drawn box; points from the lower left corner. */
export type Rule = { isAcross: boolean; at: number; from: number; to: number }

/** The codes of the drawing operators that matter here. */
export type Operators = {
  save: number
  restore: number
  transform: number
  constructPath: number
  paintFormXObjectBegin: number
  paintFormXObjectEnd: number
  endPath: number
}

type Matrix = readonly [number, number, number, number, number, number]

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
/** Points: what is thinner is a line, what is shorter no edge of a cell. */
const THICKEST = 3
const SHORTEST = 6
/** Shapes of one page; drawings and maps have more, tables have not. */
const MOST_RULES = 5_000
const DEEPEST = 100

const matrixOf = (value: unknown): Matrix | null => {
  if (!Array.isArray(value)) return null
  const [a, b, c, d, e, f] = value.map((part) => (typeof part === 'number' ? part : NaN))
  const matrix: Matrix = [a ?? NaN, b ?? NaN, c ?? NaN, d ?? NaN, e ?? NaN, f ?? NaN]
  return matrix.every(Number.isFinite) ? matrix : null
}

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

type Box = { left: number; right: number; bottom: number; top: number }

/** The box around a path: the last argument of the operator, as four numbers. */
function boxOf(args: unknown, matrix: Matrix): Box | null {
  const bounds: unknown = Array.isArray(args) ? args[2] : null
  if (!(bounds instanceof Float32Array) || bounds.length < 4) return null
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = bounds
  const at = (x: number, y: number) => [
    matrix[0] * x + matrix[2] * y + matrix[4],
    matrix[1] * x + matrix[3] * y + matrix[5],
  ]
  const [ax = 0, ay = 0] = at(x0, y0)
  const [bx = 0, by = 0] = at(x1, y1)
  const box = { left: Math.min(ax, bx), right: Math.max(ax, bx), bottom: Math.min(ay, by), top: Math.max(ay, by) }
  return Object.values(box).every(Number.isFinite) ? box : null
}

/** A thin box is a line; any other gives its four edges. */
function rulesOf({ left, right, bottom, top }: Box): Rule[] {
  const width = right - left
  const height = top - bottom
  const across = (at: number): Rule => ({ isAcross: true, at, from: left, to: right })
  const down = (at: number): Rule => ({ isAcross: false, at, from: bottom, to: top })
  if (height <= THICKEST) return width >= SHORTEST ? [across((top + bottom) / 2)] : []
  if (width <= THICKEST) return height >= SHORTEST ? [down((left + right) / 2)] : []
  return [across(bottom), across(top), down(left), down(right)]
}

/** The lines and boxes that a page draws. */
export function listRules(
  codes: readonly number[],
  args: readonly unknown[],
  operators: Operators,
): Rule[] {
  const rules: Rule[] = []
  const saved: Matrix[] = []
  let matrix = IDENTITY
  const save = () => {
    if (saved.length < DEEPEST) saved.push(matrix)
  }
  const restore = () => {
    matrix = saved.pop() ?? IDENTITY
  }
  for (const [at, code] of codes.entries()) {
    const given = args[at]
    if (code === operators.save) save()
    else if (code === operators.restore || code === operators.paintFormXObjectEnd) restore()
    else if (code === operators.transform) matrix = multiply(matrix, matrixOf(given) ?? IDENTITY)
    else if (code === operators.paintFormXObjectBegin) {
      save()
      matrix = multiply(matrix, matrixOf(Array.isArray(given) ? given[0] : null) ?? IDENTITY)
    } else if (code === operators.constructPath) {
      const isClip = Array.isArray(given) && given[0] === operators.endPath
      const box = isClip ? null : boxOf(given, matrix)
      if (box !== null) rules.push(...rulesOf(box))
    }
    if (rules.length > MOST_RULES) return []
  }
  return rules
}
