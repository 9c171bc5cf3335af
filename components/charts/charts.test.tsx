import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ratio } from '@/lib/domain/exact'
import { GradeScale } from './grade-scale'
import { GrowthChart, type GrowthChartProps } from './growth-chart'
import { MemberTrack } from './member-track'
import { ScheduleChart, type ScheduleChartProps } from './schedule-chart'
import { StageTrack } from './stage-track'
import { TimeBar } from './time-bar'

const schedule: ScheduleChartProps = {
  locale: 'zh',
  name: '微循环路',
  unit: '条',
  target: '11',
  targetText: '不少于 11 条',
  span: { startsOn: '2025-01-01', deadlineOn: '2025-12-31' },
  schedule: 'prorated',
  points: [
    { effectiveOn: '2025-03-31', value: '2', isSuperseded: true },
    { effectiveOn: '2025-03-31', value: '1', isSuperseded: false },
    { effectiveOn: '2025-06-30', value: '4', isSuperseded: false },
  ],
  standing: 'behind',
  deviation: '-13.6',
}

const growth: GrowthChartProps = {
  locale: 'zh',
  name: '地区生产总值增速',
  unit: '%',
  target: '5',
  targetText: '5%',
  points: [
    { period: '2024', value: '5', role: 'forecast' },
    { period: '2025-06', value: '4.6', role: 'actual' },
  ],
  standing: 'behind',
  deviation: '-0.4',
}

/** What an assistive technology says of the drawing. */
const labelOf = (html: string) => /aria-label="([^"]*)"/.exec(html)?.[1]
/** The cells of the hidden table, row by row. */
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr><th scope="row">(.*?)<\/tr>/g)].map((row) =>
    (row[1] ?? '').replace(/<\/t[hd]><td>/g, '|').replace(/<\/t[hd]>/g, ''),
  )

describe('ScheduleChart', () => {
  it('says in words what it shows', () => {
    expect(labelOf(renderToStaticMarkup(<ScheduleChart {...schedule} />))).toBe(
      '微循环路：目标 不少于 11 条。截至 2025年6月30日，实际 4 条，时序应为 5.5 条，慢 13.6 个百分点。',
    )
  })

  it('says it in English', () => {
    const html = renderToStaticMarkup(
      <ScheduleChart {...schedule} locale="en" name="Roads" unit="roads" targetText="at least 11 roads" />,
    )
    expect(labelOf(html)).toBe(
      'Roads: target at least 11 roads. As of 30 June 2025: actual 4 roads, scheduled 5.5 roads, 13.6 points behind.',
    )
  })

  it('tells what is scheduled as exactly as the target is told', () => {
    const points = [{ effectiveOn: '2025-06-30', value: '0.96', isSuperseded: false }] as const
    const jobs = { ...schedule, unit: '万人', target: '1.9', points, deviation: '0.5' }
    expect(labelOf(renderToStaticMarkup(<ScheduleChart {...jobs} />))).toContain('时序应为 0.95 万人，快 0.5 个百分点')
  })

  it('names neither schedule nor deviation where there is none', () => {
    const html = renderToStaticMarkup(<ScheduleChart {...schedule} schedule={null} deviation={null} />)
    expect(labelOf(html)).toBe('微循环路：目标 不少于 11 条。截至 2025年6月30日，实际 4 条。')
  })

  it('shows silence as silence', () => {
    const html = renderToStaticMarkup(<ScheduleChart {...schedule} points={[]} deviation={null} />)
    expect(labelOf(html)).toContain('尚无公开的数字')
    expect(html).not.toContain('class="progress"')
    expect(html).not.toContain('<table')
  })

  it('lists every figure, the corrected one as such, for those who do not see it', () => {
    expect(rowsOf(renderToStaticMarkup(<ScheduleChart {...schedule} />))).toEqual([
      '2025-03-31|2|2.8 条|已更正，不再计入',
      '2025-03-31|1|2.8 条|',
      '2025-06-30|4|5.5 条|',
    ])
  })

  it('strikes the corrected figure in the drawing', () => {
    const html = renderToStaticMarkup(<ScheduleChart {...schedule} />)
    expect(html.match(/class="superseded"/g)).toHaveLength(2)
  })

  it('is drawn once for wide and once for narrow screens', () => {
    const html = renderToStaticMarkup(<ScheduleChart {...schedule} />)
    expect(html.match(/<svg class="(wide|narrow)"/g)).toEqual(['<svg class="wide"', '<svg class="narrow"'])
  })

  it('needs no style attribute, which the site’s policy would refuse', () => {
    expect(renderToStaticMarkup(<ScheduleChart {...schedule} />)).not.toContain('style=')
  })
})

describe('GrowthChart', () => {
  it('says in words how far the latest value is from its target', () => {
    expect(labelOf(renderToStaticMarkup(<GrowthChart {...growth} />))).toBe(
      '地区生产总值增速：目标 5%。2025-06 4.6%，低于目标 0.4 个百分点。',
    )
  })

  it('speaks of other units in those units', () => {
    const html = renderToStaticMarkup(
      <GrowthChart {...growth} unit="公顷" target="59" targetText="59 公顷" deviation="1.2" />,
    )
    expect(labelOf(html)).toContain('高于目标 1.2 公顷')
  })

  it('does not take an earlier year’s result for this year’s', () => {
    const html = renderToStaticMarkup(
      <GrowthChart {...growth} points={growth.points.slice(0, 1)} deviation={null} standing="no-data" />,
    )
    expect(labelOf(html)).toContain('尚无公开的数字')
    expect(html).not.toContain('class="latest"')
    expect(rowsOf(html)).toEqual(['2024|5|预计'])
  })
})

describe('StageTrack', () => {
  it('says of each stage whether and when', () => {
    const html = renderToStaticMarkup(
      <StageTrack
        locale="zh"
        label="阶段"
        stages={[
          { key: 'a', name: '前期', state: 'current', reachedOn: '2025-02-10', plannedOn: null },
          { key: 'b', name: '开工', state: 'late', reachedOn: null, plannedOn: '2025-05-31' },
          { key: 'c', name: '竣工', state: 'planned', reachedOn: null, plannedOn: null },
        ]}
      />,
    )
    expect(html).toContain('2025年2月10日 到达')
    expect(html).toContain('计划 2025年5月31日 · 到期未达')
    expect(html).toContain('未定日期')
    expect(html.match(/aria-current="step"/g)).toHaveLength(1)
  })

  it('says nothing of dates where no stage has one', () => {
    const stage = { state: 'planned', reachedOn: null, plannedOn: null } as const
    const stages = [
      { key: 'a', name: '前期', ...stage },
      { key: 'b', name: '开工', ...stage },
    ]
    expect(renderToStaticMarkup(<StageTrack locale="zh" label="阶段" stages={stages} />)).not.toContain('未定日期')
  })
})

describe('GradeScale', () => {
  it('names the grade reached and the one promised', () => {
    const grades = ['AA', 'AA+', 'AAA'].map((word) => ({
      word,
      isReached: word === 'AA+',
      isTarget: word === 'AAA',
    }))
    const html = renderToStaticMarkup(<GradeScale locale="zh" label="等级" grades={grades} />)
    expect(html).toContain('AA+<small>目前</small>')
    expect(html).toContain('AAA<small>目标</small>')
    expect(html).toContain('<li>AA</li>')
  })
})

describe('MemberTrack', () => {
  it('counts the finished members and names the unnamed by their place', () => {
    const html = renderToStaticMarkup(
      <MemberTrack
        locale="en"
        members={[
          { position: 1, name: 'Lot A', isDone: true, doneOn: '2025-04-02' },
          { position: 2, name: null, isDone: false, doneOn: null },
        ]}
      />,
    )
    expect(html).toContain('1 of 2 finished')
    expect(html).toContain('Finished 2 April 2025')
    expect(html).toContain('No. 2 (not named in the plan)')
    expect(html.match(/<rect class="done"/g)).toHaveLength(1)
  })
})

describe('TimeBar', () => {
  it('draws and says the share of the time passed at the date of the data', () => {
    const html = renderToStaticMarkup(
      <TimeBar locale="zh" effectiveOn="2025-06-30" elapsed={ratio(1, 2)} />,
    )
    expect(html).toContain('数据截至 2025年6月30日，时间过去 50.0%')
    expect(html).toContain('width="50%"')
  })
})
