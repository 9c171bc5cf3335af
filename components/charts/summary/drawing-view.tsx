import type { Drawing, Shape } from '@/lib/domain/summary/drawing/shapes'

const TEXT_CLASSES = { name: undefined, figure: 'strong', note: undefined } as const

function ShapeView({ shape }: { shape: Shape }) {
  switch (shape.type) {
    case 'line':
      return <polyline className={shape.role} points={shape.points.map(({ x, y }) => `${x},${y}`).join(' ')} />
    case 'bar': {
      const { x, y, width, height, standing } = shape
      return <rect className={standing ?? 'plain'} {...{ x, y, width, height }} />
    }
    case 'dot':
      return <circle cx={shape.x} cy={shape.y} r={shape.radius} />
    case 'lamp': {
      const { x, y, size, standing } = shape
      return (
        <use
          className={standing}
          href={`#lamp-${standing}`}
          fill="none"
          {...{ x, y }}
          width={size}
          height={size}
        />
      )
    }
    case 'text':
      return (
        <text className={TEXT_CLASSES[shape.role]} x={shape.x} y={shape.y} textAnchor={shape.anchor}>
          {shape.text}
        </text>
      )
  }
}

type DrawingViewProps = {
  drawing: Drawing
  /** which screens it is for */
  name: 'wide' | 'narrow'
  label: string
}

/** A drawing of a summary as SVG; colours are the style sheet's. Needs the page's Sprite. */
export const DrawingView = ({ drawing, name, label }: DrawingViewProps) => (
  <svg className={name} viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={label}>
    {drawing.shapes.map((shape, index) => (
      <ShapeView key={index} shape={shape} />
    ))}
  </svg>
)
