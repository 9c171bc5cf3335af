import { figuresOf } from '@/lib/domain/summary/chart-figures'
import { CHART_WIDTHS, drawChart } from '@/lib/domain/summary/drawing'
import type { ChartWords } from '@/lib/domain/summary/forms'
import type { SummaryChart as Chart } from '@/lib/domain/summary/model'
import { FiguresTable } from '../figures-table'
import { DrawingView } from './drawing-view'

type SummaryChartProps = { caption: string; chart: Chart; words: ChartWords }

/** A chart of a summary, with its figures as a table for those who do not see it. */
export function SummaryChart({ caption, chart, words }: SummaryChartProps) {
  return (
    <figure className="chart summary-chart">
      <figcaption>{caption}</figcaption>
      {(['wide', 'narrow'] as const).flatMap((name) =>
        drawChart(chart, CHART_WIDTHS[name], words).map((drawing, index) => (
          <DrawingView key={`${name}${index}`} {...{ drawing, name }} label={caption} />
        )),
      )}
      <FiguresTable caption={caption} {...figuresOf(chart, words)} />
    </figure>
  )
}
