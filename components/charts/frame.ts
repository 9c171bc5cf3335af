/** A drawing's size and the room around its plot, in units of its view box. */
export type Frame = {
  name: 'wide' | 'narrow'
  width: number
  height: number
  top: number
  right: number
  bottom: number
  left: number
}

/**
 * Each chart is drawn twice; the style sheet shows the one that fits, so that labels keep
 * their size. 'narrow' fills the 358 px that a 390 px screen leaves, nearly unscaled.
 */
export const FRAMES: readonly Frame[] = [
  { name: 'wide', width: 660, height: 270, top: 30, right: 12, bottom: 32, left: 46 },
  { name: 'narrow', width: 352, height: 250, top: 30, right: 8, bottom: 32, left: 38 },
]

/** Decimals become floats here, for drawing only; no figure is computed from them. */
export const drawn = (decimal: string): number => Number(decimal)

/** Rounded to a tenth of a unit: finer than the eye, short in the page. */
export const coordinate = (value: number): number => Math.round(value * 10) / 10
