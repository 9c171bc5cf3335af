import 'server-only'

/**
 * Records of an enhanced metafile, the vector pictures that word processors have long drawn
 * themselves. Source: [MS-EMF], version 16. All numbers are little-endian; lengths are logical
 * units (`UNITS` a unit of the drawing).
 */

type Spot = { x: number; y: number }

/** Logical units in a unit of a drawing. */
export const UNITS = 20
const scaled = (value: number): number => Math.round(value * UNITS)

const TYPES = {
  header: 1,
  polygon: 3,
  polyline: 4,
  windowExtent: 9,
  windowOrigin: 10,
  viewportExtent: 11,
  viewportOrigin: 12,
  end: 14,
  mapMode: 17,
  backgroundMode: 18,
  textAlign: 22,
  textColour: 24,
  select: 37,
  delete: 40,
  brush: 39,
  ellipse: 42,
  font: 82,
  text: 84,
  pen: 95,
} as const

/** A record: its type, its length and 32-bit numbers; bytes of another kind follow. */
function record(type: number, numbers: readonly number[], rest: Uint8Array = new Uint8Array(0)): Uint8Array {
  const padded = Math.ceil(rest.length / 4) * 4
  const bytes = new Uint8Array(8 + numbers.length * 4 + padded)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, type, true)
  view.setUint32(4, bytes.length, true)
  numbers.forEach((number, index) => view.setInt32(8 + index * 4, number | 0, true))
  bytes.set(rest, 8 + numbers.length * 4)
  return bytes
}

/** '#b3261e' → red in the lowest byte, as Windows writes colours. */
function colourOf(hex: string): number {
  const value = parseInt(hex.slice(1), 16)
  return ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16)
}

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))

/** Players of metafiles work bounds out again. */
const NO_BOUNDS = [0, 0, -1, -1] as const
const NULL_PEN = 0x80000008
const NULL_BRUSH = 0x80000005
/** The one object that a shape makes, uses and lets go. */
const OBJECT = 1

export const setup = (width: number, height: number, pixels: Spot): Uint8Array[] => [
  record(TYPES.mapMode, [8]),
  record(TYPES.windowOrigin, [0, 0]),
  record(TYPES.windowExtent, [scaled(width), scaled(height)]),
  record(TYPES.viewportOrigin, [0, 0]),
  record(TYPES.viewportExtent, [pixels.x, pixels.y]),
  record(TYPES.backgroundMode, [1]),
]

/** Chosen, used by what it draws, and let go. */
const using = (make: Uint8Array, other: number, drawn: Uint8Array[]): Uint8Array[] => [
  make,
  record(TYPES.select, [OBJECT]),
  record(TYPES.select, [other]),
  ...drawn,
  record(TYPES.delete, [OBJECT]),
]

const points = (spots: readonly Spot[]): number[] => [
  ...NO_BOUNDS,
  spots.length,
  ...spots.flatMap(({ x, y }) => [scaled(x), scaled(y)]),
]

export type Stroke = { colour: string; width: number; isDashed: boolean }

/** A geometric pen with flat ends; dashes are the system's. */
const penOf = ({ colour, width, isDashed }: Stroke): Uint8Array =>
  record(TYPES.pen, [OBJECT, 0, 0, 0, 0, 0x10200 | (isDashed ? 1 : 0), scaled(width), 0, colourOf(colour), 0, 0])

export const stroked = (spots: readonly Spot[], stroke: Stroke): Uint8Array[] =>
  using(penOf(stroke), NULL_BRUSH, [record(TYPES.polyline, points(spots))])

const brushOf = (colour: string): Uint8Array => record(TYPES.brush, [OBJECT, 0, colourOf(colour), 0])

export const filled = (spots: readonly Spot[], colour: string): Uint8Array[] =>
  using(brushOf(colour), NULL_PEN, [record(TYPES.polygon, points(spots))])

export function disc({ x, y }: Spot, radius: number, colour: string): Uint8Array[] {
  const box = [x - radius, y - radius, x + radius, y + radius].map(scaled)
  return using(brushOf(colour), NULL_PEN, [record(TYPES.ellipse, box)])
}

export type Lettering = { face: string; size: number; isBold: boolean; colour: string; align: 'start' | 'middle' | 'end' }

/** A LogFontPanose: LOGFONT of 92 bytes, the rest empty. */
function fontOf({ face, size, isBold }: Lettering): Uint8Array {
  const font = new Uint8Array(320)
  const view = new DataView(font.buffer)
  view.setInt32(0, -scaled(size), true)
  view.setInt32(16, isBold ? 700 : 400, true)
  font[23] = 134 // the charset of Chinese
  font.set(utf16(face), 28)
  return record(TYPES.font, [OBJECT], font)
}

const ALIGNMENTS = { start: 24, end: 24 | 2, middle: 24 | 6 } as const

/** Where the letters begin in the record: after 76 bytes. */
const TEXT_AT = 76

/** Letters on their base line; signs of Chinese are an em wide, those of Latin half of one. */
export function lettered(text: string, { x, y }: Spot, lettering: Lettering): Uint8Array[] {
  const letters = utf16(text)
  const advances = Array.from({ length: text.length }, (_, index) =>
    scaled(lettering.size * (text.charCodeAt(index) > 0x2e7f ? 1 : 0.5)),
  )
  const room = Math.ceil(letters.length / 4) * 4
  const rest = new Uint8Array(room + advances.length * 4)
  rest.set(letters)
  const view = new DataView(rest.buffer)
  advances.forEach((advance, index) => view.setUint32(room + index * 4, advance, true))
  // GM_ADVANCED, so that the two scales are not looked at; no rectangle to clip to
  const head = [...NO_BOUNDS, 2, 0, 0, scaled(x), scaled(y), text.length, TEXT_AT, 0x100, 0, 0, -1, -1, TEXT_AT + room]
  return using(fontOf(lettering), NULL_PEN, [
    record(TYPES.textAlign, [ALIGNMENTS[lettering.align]]),
    record(TYPES.textColour, [colourOf(lettering.colour)]),
    record(TYPES.text, head, rest),
  ])
}

export const ending = (): Uint8Array => record(TYPES.end, [0, 16, 20])

/** The first record: the picture's size, and how many bytes and records it has. */
export function heading(pixels: Spot, hundredths: Spot, records: readonly Uint8Array[]): Uint8Array {
  const length = 108 + records.reduce((sum, each) => sum + each.length, 0)
  const frame = [0, 0, hundredths.x, hundredths.y]
  const signature = [0x464d4520, 0x10000, length, records.length + 1, OBJECT + 1]
  // the device that sizes are told of: 96 dots an inch
  const device = [1920, 1080, 508, 286]
  return record(TYPES.header, [0, 0, pixels.x - 1, pixels.y - 1, ...frame, ...signature, 0, 0, 0, ...device, 0, 0, 0, 508000, 286000])
}
