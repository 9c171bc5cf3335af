import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSheetBytes } from './sheet'
import { renderXlsx, type Workbook } from './xlsx-write'

const text = (content: string) => new TextEncoder().encode(content)

const utf16 = (content: string, isLittle: boolean): Uint8Array => {
  const bytes = Buffer.from(content, 'utf16le')
  return isLittle ? bytes : bytes.swap16()
}

const rowsOf = async (bytes: Uint8Array) => {
  const read = await readSheetBytes(bytes)
  return read.ok ? read.value.rows : read.reason
}

const reasonOf = async (bytes: Uint8Array) => {
  const read = await readSheetBytes(bytes)
  return read.ok ? 'read' : read.reason
}

const column = (heading: string) => ({ heading, width: 10, isHidden: false, isOpen: true })

const aWorkbook = (...rows: string[][]): Workbook => ({
  name: '填报',
  columns: ['编码', '本期数值', '备注'].map(column),
  rows,
  choices: [],
  notes: { name: '填写说明', lines: [] },
  wordsName: '选项',
})

const SHEET = 'xl/worksheets/sheet1.xml'

/** A workbook whose files were changed by hand. */
async function tampered(change: (files: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const files = unzipSync(await renderXlsx(aWorkbook(['HY25-017', '5', 'x'])))
  change(files)
  return zipSync(files)
}

const withSheet = (data: string, after = '') =>
  tampered((files) => {
    files[SHEET] = strToU8(
      `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
        `<sheetData>${data}</sheetData>${after}</worksheet>`,
    )
  })

const HEAD =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>编码</t></is></c><c r="B1" t="inlineStr"><is><t>本期数值</t></is></c></row>'

describe('a CSV', () => {
  const rows = [
    ['编码', '本期数值'],
    ['HY25-017', '1,200'],
  ]
  it.each([
    ['UTF-8', text('编码,本期数值\r\nHY25-017,"1,200"\r\n')],
    ['UTF-8 with a mark', text('\uFEFF编码,本期数值\nHY25-017,"1,200"')],
    ['UTF-16 with a mark', utf16('\uFEFF编码\t本期数值\r\nHY25-017\t1,200\r\n', true)],
    ['UTF-16 the other way', utf16('\uFEFF编码;本期数值\r\nHY25-017;1,200\r\n', false)],
    ['UTF-16 without a mark', utf16('编码\t本期数值\r\nHY25-017\t1,200\r\n', true)],
    [
      'GB18030',
      Buffer.from('b1e0c2eb2cb1bec6dacafdd6b50a485932352d3031372c22312c323030220a', 'hex'),
    ],
    ['old line ends', text('编码;本期数值\rHY25-017;1,200')],
  ])('is read in %s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(rows)
  })

  it('keeps blank lines, uneven rows and marks inside cells in their places', async () => {
    expect(await rowsOf(text('编码,a\n\n"x\ny",5" pipe,z\n'))).toEqual([
      ['编码', 'a'],
      [''],
      ['x\ny', '5" pipe', 'z'],
    ])
  })

  it('gives back what was kept from being a formula', async () => {
    expect(await rowsOf(text(`'=1,''=1,'-一,'a,-5,'＝1`))).toEqual([
      ['=1', "'=1", '-一', "'a", '-5', '＝1'],
    ])
  })

  it.each([
    ['quotes', text('编码,"a\nb')],
    ['too-many-cells', text('编码\n' + 'a\n'.repeat(20_100))],
    ['too-many-cells', text('编码,' + 'a,'.repeat(300))],
    ['too-many-cells', text('编码,' + 'a'.repeat(40_000))],
    ['encoding', Buffer.from([0x41, 0x00, 0x01, 0xff, 0x80])],
  ])('is refused: %s', async (reason, bytes) => {
    expect(await reasonOf(bytes)).toBe(reason)
  })
})

describe('what is no sheet', () => {
  const compound = (content: string) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(500),
      Buffer.from(content, 'utf16le'),
    ])
  const archive = (...names: string[]) =>
    zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))

  it.each([
    ['empty', new Uint8Array()],
    ['too-large', new Uint8Array(20 * 1024 * 1024 + 1)],
    ['xls', compound('Workbook')],
    ['encrypted', compound('EncryptedPackage')],
    ['ods', archive('mimetype', 'content.xml')],
    ['xlsb', archive('xl/workbook.bin')],
    ['macro', archive('xl/workbook.xml', 'xl/vbaProject.bin')],
    ['not-a-sheet', archive('word/document.xml')],
    ['not-a-sheet', text('<html><table><tr><td>编码</td></tr></table></html>')],
    ['not-a-sheet', text('%PDF-1.7')],
    ['not-a-sheet', text('PK\u0003\u0004 and nothing more')],
  ])('is told as %s', async (reason, bytes) => {
    expect(await reasonOf(bytes)).toBe(reason)
  })
})

describe('a workbook', () => {
  it('is read as it was written, formulas as the text they are', async () => {
    const cells = ['=1+1', '_x0041_', '两行\n文字']
    expect(await rowsOf(await renderXlsx(aWorkbook(cells)))).toEqual([
      ['编码', '本期数值', '备注'],
      cells,
    ])
  })

  it('holds no formula and no number, whatever its cells say', async () => {
    const files = unzipSync(
      await renderXlsx(aWorkbook(['=1+1', '-5', '＝A1'], ['+1', '@x', '\t=1'])),
    )
    const xml = strFromU8(files[SHEET] ?? new Uint8Array())
    expect(xml).not.toMatch(/<f[ >]/)
    expect(xml.match(/<c [^>]*><v>/g)?.every((cell) => cell.includes('t="s"'))).toBe(true)
  })

  it('gives numbers as they were typed, percentages with their sign, dates as days', async () => {
    const files = await tampered((each) => {
      each['xl/styles.xml'] = strToU8(
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
          '<numFmts count="2"><numFmt numFmtId="170" formatCode="0.0%"/><numFmt numFmtId="171" formatCode="0&quot;%&quot;"/></numFmts>' +
          '<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="170"/><xf numFmtId="14"/><xf numFmtId="171"/></cellXfs></styleSheet>',
      )
      each[SHEET] = strToU8(
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">' +
          '<c r="A1"><v>5.0999999999999996</v></c><c r="B1" s="1"><v>5.1999999999999998E-2</v></c>' +
          '<c r="C1" s="2"><v>-0.012</v></c><c r="D1" s="3"><v>45838</v></c><c r="E1" s="4"><v>5</v></c>' +
          '<c r="F1" t="b"><v>1</v></c></row></sheetData></worksheet>',
      )
    })
    expect(await rowsOf(files)).toEqual([['5.1', '5.2%', '-1.2%', '2025-06-30', '5', 'TRUE']])
  })

  it('names cells that are merged, in error, or never calculated', async () => {
    const data =
      HEAD +
      '<row r="2"><c r="A2" t="inlineStr"><is><t>HY25-017</t></is></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>' +
      '<row r="3"><c r="B3"><f>A1*2</f></c></row>'
    const read = await readSheetBytes(
      await withSheet(data, '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'),
    )
    expect(read).toMatchObject({
      ok: true,
      value: {
        flaws: [
          { row: 2, column: 2, flaw: 'error' },
          { row: 3, column: 2, flaw: 'no-result' },
          { row: 3, column: 1, flaw: 'merged' },
        ],
      },
    })
  })

  it('is read from the sheet that has the headings', async () => {
    const files = unzipSync(
      await renderXlsx({
        ...aWorkbook(),
        columns: [column('目录')],
        notes: {
          name: '数据',
          lines: [
            ['编码', '本期数值'],
            ['A', '1'],
          ],
        },
      }),
    )
    expect(await rowsOf(zipSync(files))).toEqual([
      ['编码', '本期数值'],
      ['A', '1'],
    ])
  })

  it.each<[string, () => Promise<Uint8Array>]>([
    [
      'too-many-cells',
      () => withSheet(`${HEAD}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`),
    ],
    ['too-many-cells', () => withSheet(`${HEAD}<row r="2"><c r="XFD2"><v>1</v></c></row>`)],
    ['damaged', () => withSheet(`${HEAD}<row r="2"><c r="A99999999"><v>1</v></c></row>`)],
    ['damaged', () => withSheet(`${HEAD}<row r="2"><c><v>1</v></c></row>`)],
    ['damaged', () => withSheet(`${HEAD}<row r="2"><c r="A2" <v>1</v></c></row>`)],
    ['damaged', () => withSheet(HEAD, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')],
    [
      'damaged',
      () =>
        tampered((files) => {
          const xml = strFromU8(files[SHEET] ?? new Uint8Array())
          files[SHEET] = strToU8(xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>'))
        }),
    ],
    ['damaged', () => tampered((files) => delete files[SHEET])],
    ['damaged', () => tampered((files) => delete files['xl/_rels/workbook.xml.rels'])],
    [
      'too-large-unpacked',
      () => tampered((files) => (files[SHEET] = strToU8(' '.repeat(30 * 1024 * 1024)))),
    ],
  ])('is refused: %s', async (reason, make) => {
    expect(await reasonOf(await make())).toBe(reason)
  })

  it('is refused where the archive lies about what it unpacks to', async () => {
    const bytes = await tampered((files) => (files[SHEET] = strToU8(' '.repeat(30 * 1024 * 1024))))
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    for (let at = 0; at + 4 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    }
    expect(await reasonOf(bytes)).toBe('too-large-unpacked')
  })

  it('is refused, and never thrown at anybody, when it is cut off anywhere', async () => {
    const whole = await renderXlsx(aWorkbook(['HY25-017', '5', '']))
    for (let length = 4; length < whole.length; length += 97) {
      expect(['not-a-sheet', 'damaged']).toContain(await reasonOf(whole.subarray(0, length)))
    }
  })
})
