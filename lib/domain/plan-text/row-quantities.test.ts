import { describe, expect, it } from 'vitest'
import { findRowQuantities } from './row-quantities'
import { readRow } from './rows'
import type { OutlineParagraph } from './types'

const rowOf = (cells: readonly (readonly [head: string, text: string])[]): OutlineParagraph => ({
  number: 1,
  kind: 'table-row',
  level: null,
  text: cells.map(([, text]) => text).join(' '),
  lead: null,
  headings: [],
  notes: [],
  cells: cells.map(([head, text]) => ({ head, text })),
})

const shown = (...cells: readonly (readonly [head: string, text: string])[]): string[] => {
  const paragraph = rowOf(cells)
  const row = readRow(paragraph)
  const text = paragraph.text.replaceAll(' ', '')
  return (row === null ? [] : findRowQuantities(text, row)).map(
    ({ name, value, scale, unit, comparator, start, end }) =>
      `${name} ${value}×${scale}${unit} ${comparator} “${text.slice(start, end)}”`,
  )
}

describe('the quantities of a row', () => {
  it('take their unit from a column of units, and their name from the cell that calls the task', () => {
    expect(
      shown(['序号', '1'], ['指标名称', '城镇新增就业'], ['单位', '万人'], ['2024年目标', '4.5'], ['责任单位', '市人社局']),
    ).toEqual(['城镇新增就业 4.5×10000人 at-least “4.5”'])
    expect(shown(['指标', '地区生产总值增速'], ['计量单位', '%'], ['目标值', '6左右'])).toEqual([
      '地区生产总值 6×1% about “6左右”',
    ])
    expect(shown(['指标', 'PM2.5平均浓度'], ['单位', '微克/立方米'], ['目标', '≤36'])).toEqual([
      'PM2.5平均浓度 36×1微克/立方米 at-most “≤36”',
    ])
  })

  it('are those of the last year where each year has a column', () => {
    expect(
      shown(['指标', '森林覆盖率'], ['单位', '%'], ['属性', '约束性'], ['2020年', '38.5'], ['2025年', '40']),
    ).toEqual(['森林覆盖率 40×1% at-least “40”'])
  })

  it('are not named by the cells beside them', () => {
    expect(
      shown(['序号', '3'], ['项目名称', '养老床位'], ['建设内容', '新增300张'], ['完成时限', '全年'], ['单位', '市民政局']),
    ).toEqual(['养老床位 300×1张 at-least “300张”'])
    expect(shown(['项目', '公办学位'], ['目标任务', '不少于5000个，新建校舍3栋'])).toEqual([
      '公办学位 5000×1个 at-least “不少于5000个”',
      '校舍 3×1栋 at-least “3栋”',
    ])
  })

  it('take their unit from brackets behind the name of the measure or the head', () => {
    expect(shown(['指标', '新增就业（万人）'], ['2024年目标', '4.5以上'])).toEqual(['新增就业 4.5×10000人 at-least “4.5以上”'])
    expect(shown(['指标', '固定资产投资'], ['目标值（亿元）', '120'])).toEqual(['固定资产投资 120×100000000元 at-least “120”'])
  })

  it('are not the size of a project whose target stands beside it', () => {
    expect(shown(['项目名称', '青岭中学'], ['建设规模', '36个班'], ['年度目标', '完成投资2亿元'])).toEqual([
      '投资 2×100000000元 at-least “2亿元”',
    ])
  })
})
