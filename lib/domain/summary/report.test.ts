import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { squeeze } from '../plan-text/blanks'
import { writeSummary } from '.'
import { hanyang2023 } from './testing/hanyang-2023'
import { blockOf, bodyOf, rowText, sentencesOf } from './testing/reading'

const document = readFileSync('prisma/seed/documents/hanyang-2023-first-half.txt', 'utf8')
const model = writeSummary(hanyang2023(), 'half-year', { language: 'zh', department: null })

/** The document's table, cells apart by tabs. */
const printed = document
  .split('\n')
  .filter((line) => line.includes('\t'))
  .map((line) => line.split('\t').map(squeeze))

describe('the half-year report of 2023', () => {
  it('has the title of the document', () => {
    expect(squeeze(document)).toContain(blockOf(model, 'title', 'title').text)
  })

  it('reproduces the table of main indicators cell by cell', () => {
    const table = blockOf(model, 'indicators/table', 'table')
    const [names, kinds] = table.rows.slice(0, 2).map(rowText)
    expect(names).toEqual(printed[0])
    // what spans two rows stands blank in the second one of the document
    expect(['', '', ...(kinds ?? [])].map((cell) => cell.replace(/[（(]亿元[）)]/u, '(亿元)'))).toEqual(printed[1])
    expect(bodyOf(model, 'indicators/table')).toEqual(printed.slice(2))
  })

  it('merges what the document merges', () => {
    const spans = blockOf(model, 'indicators/table', 'table').rows.map((row) =>
      row.map(({ columns = 1, rows = 1 }) => `${columns}×${rows}`).join(' '),
    )
    expect(spans).toEqual([
      '1×2 1×2 2×1 2×1',
      '1×1 1×1 1×1 1×1',
      '1×1 1×1 1×1 1×1 1×1 1×1',
      '1×1 1×1 1×1 1×1 1×1 1×1',
      '1×1 1×1 1×1 1×1 1×1 1×1',
      '1×1 1×1 1×1 1×1 1×1 1×1',
      '1×1 1×1 2×1 1×1 1×1',
      '1×1 1×1 2×1 2×1',
      '1×1 1×1 2×1 2×1',
    ])
  })

  it('states the distance of each indicator from both sets of targets', () => {
    expect(sentencesOf(model, 'indicators/text')).toEqual([
      '上半年，地区生产总值完成407.9亿元，增速5.0%，低于年度计划1.5个百分点，低于市级目标2.5个百分点，总量占市级目标的46.4%，慢于时序进度3.6个百分点。',
      '规模以上工业增加值增速-3.2%，低于年度计划9.2个百分点，低于市级目标11.7个百分点。',
      '固定资产投资完成226.4亿元，增速19.4%，高于年度计划9.4个百分点，高于市级目标4.3个百分点，总量占市级目标的87.4%，快于时序进度37.4个百分点，另有口径说明。',
      '社会消费品零售总额完成261.75亿元，增速8.2%，高于年度计划3.2个百分点，低于市级目标2.3个百分点，总量占市级目标的42.9%，慢于时序进度7.1个百分点。',
      '地方一般公共预算收入完成53.6亿元，增速1.7%，低于年度计划3.3个百分点。',
      '居民可支配收入与经济增长同步，符合年度计划。',
      '新增就业人数约1.2万人，约占年度计划和市级目标的63.2%，快于时序进度约13.2个百分点，另有口径说明。',
    ])
  })

  it('has the parts of the document in its order', () => {
    const outline = model.blocks.flatMap((block) =>
      block.type === 'heading' ? [block.text] : block.type === 'glossary' || block.type === 'table' ? [block.id] : [],
    )
    expect(outline).toEqual([
      '一、上半年国民经济和社会发展计划执行情况',
      'indicators/table',
      '（一）知难负重，经济大盘稳中求进',
      '（二）创新驱动，发展动能加快转换',
      '（三）改革牵引，市场活力明显增强',
      '（四）建管并举，城市品质持续提升',
      '（五）共同缔造，民生福祉全面增进',
      '二、下半年主要工作举措',
      '（一）坚定不移推动产业转型',
      '（二）数实融合赋能千行百业',
      '（三）多措并举激发市场活力',
      '（四）精雕细琢提升城市颜值',
      '（五）为民惠民缔造美好生活',
      '名词解释',
      'glossary',
      'annex',
    ])
    for (const heading of outline.filter((text) => /[（、]/u.test(text))) expect(squeeze(document)).toContain(heading)
  })

  it('leads each paragraph with the bold phrase of the document, and states results without a comparison', () => {
    const roads = blockOf(model, 'theme/city/HY23-053', 'paragraph')
    expect(roads.lead).toEqual({ text: '城市建设深入推进。', sources: [], bold: true })
    expect(sentencesOf(model, 'theme/city/HY23-053').slice(0, 4)).toEqual([
      '完成基础设施投资21.8亿元。',
      '畅通微循环路15条。',
      '新（改）建停车场45个。',
      '新建停车泊位1.2万个。',
    ])
  })

  it('says plainly that no cause and no next step was reported', () => {
    expect(sentencesOf(model, 'overall')).toEqual([
      '总体来看，上半年73项承诺事项和文件写明的77项成果中，超时序3项、达时序1项、欠时序2项、严重滞后1项、推进中77项、未到节点66项。',
      '主要存在以下问题。',
      '一是主要指标方面有3项欠时序或严重滞后。',
      '地区生产总值增速5.0%，低于年度计划1.5个百分点，低于市级目标2.5个百分点，责任单位尚未报告原因。',
      '规模以上工业增加值增速-3.2%，低于年度计划9.2个百分点，低于市级目标11.7个百分点，责任单位尚未报告原因。',
      '地方一般公共预算收入增速1.7%，低于年度计划3.3个百分点，责任单位尚未报告原因。',
    ])
    expect(sentencesOf(model, 'next/missing')).toEqual([
      '以下事项欠时序或严重滞后，责任单位尚未报告下一步举措：地区生产总值增长6.5%、规模以上工业增加值增长6%、地方一般公共预算收入增长5%。',
    ])
  })

  it('takes what comes next from what the plan promises for it', () => {
    expect(sentencesOf(model, 'opening')).toEqual([
      '汉阳区2023年国民经济和社会发展计划列入跟踪的有73项承诺事项和文件写明的77项成果，截至2023年6月30日，已公布进展的84项、尚未到开始时间的66项。',
    ])
    expect(sentencesOf(model, 'next/market/HY23-128')).toEqual([
      '新增规上工业企业5户；新增资上建筑业企业3户；新增限上批零住餐业企业19户；新增规上服务业企业25户；引进培育龙头外经贸企业2家；新增进出口实绩企业20家；湖北交投智能检测公司挂牌“新三板”。',
    ])
  })
})
