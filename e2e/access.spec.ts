import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '@/server/program'
import { ACTIONS, EVERYBODY, PAGES, type ActionAccess, type Facts, type PageAccess, type Who } from '@/server/testing/desk-access'
import { aSituation, callerOf, countAllRefusals, stateOf, type Caller } from './fixtures/access'
import { expect, test } from './fixtures/test'

/** What the build says of an action: by its id, which is all that a call names. */
type Built = { node: Record<string, { filename: string; exportedName: string }> }

/** The ids of actions by the names of the table. */
function readActionIds(): Map<string, string> {
  const file = path.join(ROOT, '.next/server/server-reference-manifest.json')
  const { node }: Built = JSON.parse(readFileSync(file, 'utf8'))
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName }]) => [
      `${path.posix.dirname(filename).replace('app/[locale]/desk/', '')}/${exportedName}`,
      id,
    ]),
  )
}

/** A form as the framework's own script sends it: its fields first, then what refers to them. */
function bodyOf(fields: Readonly<Record<string, string>>): FormData {
  const state = { attempt: 0, title: '', errors: {}, notice: null, values: null, hidden: {} }
  const body = new FormData()
  for (const [name, value] of Object.entries({ locale: 'zh', ...fields })) {
    body.append(`_1_${name}`, name === 'sheet' ? new File([value], '表.csv', { type: 'text/csv' }) : value)
  }
  body.append('0', JSON.stringify([state, '$K1']))
  return body
}

const opensTo = ({ opens }: PageAccess, who: Who): boolean => opens === 'anybody' || opens.includes(who)
const isDenied = (page: PageAccess, who: Who): boolean =>
  !opensTo(page, who) && !(page.empty ?? []).includes(who)

async function call(caller: Caller, { page, fields }: ActionAccess, id: string, facts: Facts) {
  const address = PAGES[page]?.address(facts) ?? ''
  const answer = await caller.request.post(address, {
    headers: { 'next-action': id, accept: 'text/x-component' },
    multipart: bodyOf(fields(facts)),
    maxRedirects: 0,
  })
  expect(answer.status(), `${caller.who} at ${address}`).toBeLessThan(400)
}

test('every page of the desk opens to whom it should, and who is refused is written down', async ({
  playwright,
  store,
  origin,
}) => {
  const { people, facts } = await aSituation(store)
  const visitAll = async (who: Who) => {
    const caller = await callerOf(playwright, store, origin, who, people[who])
    for (const [name, page] of Object.entries(PAGES)) {
      const before = await countAllRefusals(store, people[who])
      const answer = await caller.request.get(page.address(facts), { maxRedirects: 0 })
      const told = { status: answer.status(), refusals: (await countAllRefusals(store, people[who])) - before }
      const status = opensTo(page, who) ? Math.min(told.status, 399) : 404
      expect(told, `${who} at ${name}`).toEqual({ status, refusals: isDenied(page, who) ? 1 : 0 })
    }
    await caller.request.dispose()
  }
  await Promise.all(EVERYBODY.map(visitAll))
  const nobody = await callerOf(playwright, store, origin, 'nobody', null)
  for (const [name, page] of Object.entries(PAGES)) {
    const answer = await nobody.request.get(page.address(facts), { maxRedirects: 0 })
    const isSentAway = (answer.headers()['location'] ?? '').includes('/desk/sign-in') || answer.status() === 404
    if (page.opens === 'anybody') expect(answer.status(), name).toBeLessThan(400)
    else expect(isSentAway, `nobody at ${name}`).toBe(true)
  }
  await nobody.request.dispose()
})

test('no action of the desk does anything for who may not call it, and the attempt is written down', async ({
  playwright,
  store,
  origin,
}) => {
  test.slow()
  const situation = await aSituation(store)
  const { people, facts } = situation
  const ids = readActionIds()
  const callers = await Promise.all(EVERYBODY.map((who) => callerOf(playwright, store, origin, who, people[who])))
  const nobody = await callerOf(playwright, store, origin, 'nobody', null)
  const untouched = await stateOf(store, situation)

  const tryOne = async (caller: Caller<Who>, name: string, action: ActionAccess, isAllowed: boolean) => {
    const person = people[caller.who]
    const before = await countAllRefusals(store, person)
    await call(caller, action, ids.get(name) ?? `no action ${name} in the build`, facts)
    const isRefused = (await countAllRefusals(store, person)) > before
    expect(isRefused, `${caller.who} calls ${name}: refused`).toBe(!isAllowed)
  }
  const tryAll = async (isAllowed: boolean) => {
    for (const [name, action] of Object.entries(ACTIONS)) {
      const trying = callers.filter(({ who }) => action.calls.includes(who) === isAllowed)
      await Promise.all(trying.map((caller) => tryOne(caller, name, action, isAllowed)))
      if (isAllowed) continue
      await call(nobody, action, ids.get(name) ?? '', facts)
      expect(await stateOf(store, situation), `unchanged by ${name}`).toBe(untouched)
    }
  }
  await tryAll(false)
  await tryAll(true)
  expect(await stateOf(store, situation)).not.toBe(untouched)
  for (const { request } of [...callers, nobody]) await request.dispose()
})
