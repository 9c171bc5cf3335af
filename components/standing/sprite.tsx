import { STANDINGS } from '@/lib/domain/words'
import { FRESHNESS_SHAPES, standingShape } from './shapes'

/** All shapes once a page; lamps and marks refer to them by `#lamp-…` and `#fresh-…`. */
export function Sprite() {
  const symbols = [
    ...STANDINGS.map((code) => ({ id: `lamp-${code}`, shape: standingShape(code) })),
    ...Object.entries(FRESHNESS_SHAPES).map(([code, shape]) => ({ id: `fresh-${code}`, shape })),
  ]
  return (
    <svg className="sprite" aria-hidden="true">
      {symbols.map(({ id, shape }) => (
        <symbol key={id} id={id} viewBox="0 0 12 12">
          {shape}
        </symbol>
      ))}
    </svg>
  )
}
