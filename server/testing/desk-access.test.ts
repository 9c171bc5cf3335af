import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../program'
import { ACTIONS, OWN_ACTIONS, PAGES } from './desk-access'

const DESK = path.join(ROOT, 'app/[locale]/desk')
const FILES = readdirSync(DESK, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll(path.sep, '/'))
const folderOf = (file: string) => (path.dirname(file) === '.' ? '' : path.dirname(file))

it('every page and file of the desk says who may open it', () => {
  const found = FILES.filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file)).map(folderOf)
  expect(Object.keys(PAGES).sort(), 'PAGES in server/testing/desk-access.ts').toEqual(found.sort())
})

it('every action of the desk says who may call it', () => {
  const found = FILES.filter((file) => file.endsWith('.ts')).flatMap((file) => {
    const text = readFileSync(path.join(DESK, file), 'utf8')
    if (!/^'use server'/.test(text)) return []
    return [...text.matchAll(/^export async function (\w+)/gm)].map(([, name]) => `${folderOf(file)}/${name}`)
  })
  const known = [...Object.keys(ACTIONS), ...OWN_ACTIONS].sort()
  expect(known, 'ACTIONS or OWN_ACTIONS in server/testing/desk-access.ts').toEqual(found.sort())
})

it('every action is called from a page that is there', () => {
  for (const [name, { page }] of Object.entries(ACTIONS)) expect(Object.keys(PAGES), name).toContain(page)
})
