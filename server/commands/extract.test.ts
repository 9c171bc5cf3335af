import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { PLAN_FILE_REFUSALS } from '@/lib/documents/plan/refusals'

const folder = mkdtempSync(path.join(os.tmpdir(), 'jiannuo-extract-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Answer = { code: number | null; out: string; err: string }

/** Runs the command as the README's line does, on a file of the folder. */
const extract = (...names: readonly string[]): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['server/run.mjs', 'extract', ...names])
    const answer: Answer = { code: null, out: '', err: '' }
    child.stdout.on('data', (piece: Buffer) => (answer.out += piece.toString('utf8')))
    child.stderr.on('data', (piece: Buffer) => (answer.err += piece.toString('utf8')))
    child.on('error', reject)
    child.on('close', (code) => resolve({ ...answer, code }))
  })

function fileOf(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

const OLD_WORD = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)])

it('prints one object with all of its keys, and nothing else', async () => {
  const file = fileOf('plan.txt', '某区2025年工作计划\n\n一、2025年重点工作\n\n畅通微循环路11条，年底前建成区图书馆新馆。\n')
  const { code, out, err } = await extract(file)
  expect([code, err]).toEqual([0, ''])
  const printed: unknown = JSON.parse(out)
  const road = {
    quote: '畅通微循环路11条',
    paragraph: 3,
    section: '一、2025 年重点工作',
    disposition: 'commitment',
    grade: 'A',
    kind: 'count',
    modality: 'commit',
    measures: [{ name: '微循环路', value: '11', scale: '1', unit: '条', comparator: 'at-least' }],
    deadline: null,
    departments: [],
    confidence: 'high',
    because: expect.arrayContaining([expect.any(String)]),
  }
  const library = expect.objectContaining({ kind: 'milestone', deadline: '2025-12-31', measures: [] })
  expect(printed).toEqual({
    document: { title: '某区 2025 年工作计划', paragraphs: 3 },
    clauses: expect.arrayContaining([road, library]),
  })
})

it.each([
  ['no file named', [], 2, 'npm run --silent extract -- FILE'],
  ['two files named', ['a', 'b'], 2, 'npm run --silent extract -- FILE'],
  ['a file that is not there', [path.join(folder, 'nowhere.txt')], 3, 'nowhere.txt'],
] as const)('%s: told on standard error alone', async (_, names, code, words) => {
  const answer = await extract(...names)
  expect([answer.code, answer.out]).toEqual([code, ''])
  expect(answer.err).toContain(words)
})

it.each([
  ['empty', ''],
  ['old-format', OLD_WORD],
] as const)('%s: an exit code of its own, and what to do in both languages', async (reason, content) => {
  const answer = await extract(fileOf(`${reason}.bin`, content))
  expect([answer.code, answer.out]).toEqual([10 + PLAN_FILE_REFUSALS.indexOf(reason), ''])
  expect(answer.err).toMatch(new RegExp(`^✗ ${reason}: .*\\p{Script=Han}`, 'u'))
  expect(answer.err.split('\n')[1]).toMatch(/[A-Za-z]{3}/u)
})
