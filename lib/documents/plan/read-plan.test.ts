import { readFileSync } from 'node:fs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { PLAN_2025 } from '@/lib/domain/plan-text/testing/documents'
import { readPlanBytes } from './read-plan'
import { docxOfCounted, docxOfNotes, docxOfPlan, docxOfTasks, outlineOfBytes, plan2025, words } from './testing/plan-2025'

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`./testing/${name}.pdf`, import.meta.url))

const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

describe('the 2025 plan', () => {
  it('as Word gives the paragraphs, leads and headings of its text', async () => {
    const outline = await outlineOfBytes(await docxOfPlan())
    expect(words(outline)).toEqual(words(plan2025))
    expect(outline.title).toBe(plan2025.title)
    expect(outline.paragraphs.map(({ kind, lead, headings }) => ({ kind, lead, headings }))).toEqual(
      plan2025.paragraphs.map(({ kind, lead, headings }) => ({ kind, lead, headings })),
    )
  })

  it('as PDF gives the paragraphs, leads and headings of its text', async () => {
    const outline = await outlineOfBytes(fixture('plan-2025'))
    expect(words(outline)).toEqual(words(plan2025))
    expect(outline.paragraphs.map(({ kind, lead, headings }) => ({ kind, lead, headings }))).toEqual(
      plan2025.paragraphs.map(({ kind, lead, headings }) => ({ kind, lead, headings })),
    )
  })

  it('as UTF-8 with a mark, or as UTF-16, is the same text', async () => {
    for (const bytes of [strToU8(`\uFEFF${PLAN_2025}`), utf16(PLAN_2025)]) {
      expect(await outlineOfBytes(bytes)).toEqual(plan2025)
    }
  })

  it('in GB18030 is the same text', async () => {
    // 一、 then two lines of the plan, as a Chinese Windows saves them
    const bytes = Uint8Array.from([
      ...[0xd2, 0xbb, 0xa1, 0xa2, 0xb9, 0xa4, 0xd7, 0xf7, 0xb0, 0xb2, 0xc5, 0xc5, 0x0a],
      ...[0xd0, 0xc2, 0xbd, 0xa8, 0xd1, 0xa7, 0xd0, 0xa3, 0x35, 0xcb, 0xf9, 0xa1, 0xa3],
    ])
    const outline = await outlineOfBytes(bytes)
    expect(words(outline)).toEqual(['一、工作安排', '新建学校5所。'])
  })
})

describe('a text copied from a web page', () => {
  it('has the marks that the page wrote by name', async () => {
    const outline = await outlineOfBytes(strToU8('计划\n\n自然增长率控制在6&permil;以内，占比&ge;5%&#12290;'))
    expect(words(outline)).toEqual(words(await outlineOfBytes(strToU8('计划\n\n自然增长率控制在6‰以内，占比≥5%。'))))
    expect(JSON.stringify(outline)).toContain('‰')
  })
})

describe('PDF files', () => {
  it('have characters for the radicals they carry, and raised digits as notes', async () => {
    const { paragraphs } = await outlineOfBytes(fixture('tasks'))
    expect(paragraphs[1]).toMatchObject({
      text:
        '为办好民生实事，整治“六防”井盖 1851 个，面向长者、门诊、页岩、户籍、青年、民众、非遗、飞线、' +
        '见习、车行道、贝类、风貌、马路、鱼塘、鸟类、麦田、黄金、齐心、龙阳湖、龟北片。',
      notes: [{ mark: '7', offset: 16 }],
    })
  })

  it('have tables where lines are ruled, each cell whole', async () => {
    const { paragraphs } = await outlineOfBytes(fixture('tasks'))
    expect(paragraphs.slice(2).map(({ kind }) => kind)).toEqual(Array(4).fill('table-row'))
    expect(paragraphs[3]?.cells.map(({ text }) => text)).toEqual([
      '1',
      '新建改建公办幼儿园 5 所，新增学位 1500 个，改造提升农村中小学校 12 所，配备护眼灯 6500 盏',
      '区教育局',
      '区住建局、区自然资源局、各街道办事处',
      '2025 年 12 月底前',
    ])
    expect(paragraphs[5]?.cells[2]).toEqual({ head: '牵头单位', text: '区民政局' })
  })
})

describe('a PDF file of an office program', () => {
  it('gives the same table as the Word document it was made from', async () => {
    const [pdf, docx] = [await outlineOfBytes(fixture('tasks-office')), await outlineOfBytes(await docxOfTasks())]
    expect(pdf.title).toBe(docx.title)
    expect(pdf.paragraphs.map(({ kind, cells }) => ({ kind, cells }))).toEqual(
      docx.paragraphs.map(({ kind, cells }) => ({ kind, cells })),
    )
  })
})

describe('Word documents', () => {
  it('keep tables with merged cells, each cell under its head', async () => {
    const { title, paragraphs } = await outlineOfBytes(await docxOfTasks())
    expect(title).toBe('汉阳区 2025 年重点工作任务分解表')
    const last = paragraphs.at(-1)
    expect(last?.headings).toEqual(['一、产业发展'])
    expect(last?.cells).toEqual([
      { head: '序号', text: '2' },
      { head: '工作任务', text: '新增规上工业企业 15 家' },
      { head: '牵头单位', text: '区经信局' },
      { head: '责任单位', text: '区统计局\n区税务局' },
      { head: '完成时限', text: '全年' },
    ])
  })

  it('have the numbers that Word counts by itself', async () => {
    expect(words(await outlineOfBytes(await docxOfCounted()))).toEqual([
      ...['一、工作回顾', '（一）经济', '新增企业20家。', '（二）城建', '修路11条。'],
      ...['二、工作安排', '（一）民生', '1.新建学校5所。', '2.新增床位200张。'],
    ])
  })

  it('never glue a note to a number', async () => {
    const { paragraphs } = await outlineOfBytes(await docxOfNotes())
    expect(paragraphs[1]).toMatchObject({
      text: '整治“六防”井盖 1851 个，建设“三城一中心”11 处，新建绿地 15 万 m²以上。',
      notes: [
        { mark: '1', offset: 8 },
        { mark: '2', offset: 23 },
      ],
    })
    expect(paragraphs.at(-1)).toMatchObject({ kind: 'note', text: '防坠落、防沉降、防位移。' })
  })
})

describe('what is refused', () => {
  const compound = (text: string) =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(text, 'utf16le')])
  const repack = (parts: Record<string, Uint8Array>) => zipSync(parts, { level: 6 })
  const withDocument = async (change: (xml: string) => string) => {
    const parts = unzipSync(await docxOfTasks())
    const xml = change(Buffer.from(parts['word/document.xml'] ?? []).toString('utf8'))
    return repack({ ...parts, 'word/document.xml': strToU8(xml) })
  }
  const refused = {
    'nothing at all': ['empty', () => new Uint8Array()],
    '21 MB': ['too-large', () => new Uint8Array(21 * 1024 * 1024)],
    'a document with a password': ['encrypted', () => compound('EncryptedPackage')],
    'a .doc or .wps': ['old-format', () => compound('WordDocument')],
    'a picture': ['not-a-document', () => Buffer.from('\x89PNG\r\n', 'latin1')],
    'a web page': ['not-a-document', () => strToU8('<!DOCTYPE html><p>新建学校五所，改造道路八条。</p>')],
    'an archive of other things': ['not-a-document', () => repack({ 'OFD.xml': strToU8('<a/>') })],
    'a text without Chinese': ['no-words', () => strToU8('The plan of next year.')],
    'bytes in no encoding': ['encoding', () => Uint8Array.from([0x41, 0x00, 0x01, 0xff, 0xff])],
    'a PDF with a password': ['encrypted', () => fixture('locked')],
    'a scan': ['scanned', () => fixture('scan')],
    'half a document': ['damaged', async () => (await docxOfTasks()).slice(0, 3000)],
    'entities': [
      'unsafe-xml',
      () => withDocument((xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>')),
    ],
    'an archive that unpacks hugely': [
      'unpacks-hugely',
      () => withDocument((xml) => xml.replace('</w:body>', `${' '.repeat(20_000_000)}</w:body>`)),
    ],
    'elements without end inside each other': [
      'damaged',
      () => withDocument((xml) => xml.replace('<w:body>', `<w:body>${'<w:tbl>'.repeat(100_000)}`)),
    ],
    'a million characters': ['too-long', () => strToU8('新建学校五所。'.repeat(150_000))],
  } satisfies Record<string, [string, () => Uint8Array | Promise<Uint8Array>]>

  it.each(Object.entries(refused))('%s', async (_, [reason, bytes]) => {
    expect(await readPlanBytes(await bytes())).toEqual({ ok: false, reason })
  })
})
