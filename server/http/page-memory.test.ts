import { describe, expect, it } from 'vitest'
import type { Rendered } from './page'
import { type PageAddress, placeOf } from './page-key'
import { PageMemory, type PageMemoryOptions } from './page-memory'

function address(target: string): PageAddress {
  const place = placeOf(target, '2025-07-18')
  if (place.room !== 'page') throw new Error(target)
  return place.address
}

const HOME = address('/')
const PLAN = address('/plans/hanyang-2025')
const ITEM = address('/commitments/HY25-017')
const OTHER_ITEM = address('/commitments/HY25-018')

const answer = (text: string, status = 200): Rendered => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from(text),
})

/** A memory over pages whose text is a state that the test changes. */
function memoryOf(options: Partial<PageMemoryOptions> = {}) {
  const state = { text: 'old', status: 200, gate: Promise.resolve() }
  const memory = new PageMemory(async () => {
    const { text, status } = state
    await state.gate
    return answer(text, status)
  }, options)
  memory.resume()
  const read = async (page: PageAddress) => {
    const opened = await memory.open(page)
    return opened.ok ? [opened.page.plain.body.toString(), opened.from] : [opened.reason]
  }
  return { memory, state, read }
}

/** A gate that renders wait at until it is opened. */
function gate() {
  let open = () => {}
  const wait = new Promise<void>((resolve) => (open = resolve))
  return { wait, open }
}

describe('keeping', () => {
  it('renders once and answers from the memory afterwards', async () => {
    const { memory, read } = memoryOf()
    expect(await read(ITEM)).toEqual(['old', 'render'])
    expect(await read(ITEM)).toEqual(['old', 'memory'])
    expect(memory.find(ITEM)?.status).toBe(200)
    expect(memory.counters()).toMatchObject({ hits: 2, renders: 1, pages: 1 })
    expect(memory.counters().rendersByUrl).toEqual({ '/commitments/HY25-017': 1 })
  })

  it.each([301, 404, 500])('does not keep an answer %i', async (status) => {
    const { state, read } = memoryOf()
    state.status = status
    await read(ITEM)
    expect(await read(ITEM)).toEqual(['old', 'render'])
  })

  it('does not keep what is unknown or too large', async () => {
    const { memory, read } = memoryOf({ maxPageBytes: 2 })
    await read(address('/nothing'))
    await read(ITEM)
    expect(memory.counters().pages).toBe(0)
  })

  it('lets the least recently asked for go when the space is full', async () => {
    const { memory, read } = memoryOf({ maxBytes: 2 * 4200 })
    await read(ITEM)
    await read(OTHER_ITEM)
    await read(ITEM)
    await read(PLAN)
    expect(memory.find(ITEM)).not.toBeNull()
    expect(memory.find(OTHER_ITEM)).toBeNull()
    memory.drop(['commitment:HY25-018', 'commitment:HY25-017'])
    expect(memory.find(ITEM)).toBeNull()
    expect(memory.counters().bytes).toBeLessThan(2 * 4200)
  })

  it('tells a failed render to everyone waiting and tries again next time', async () => {
    let fail = true
    const memory = new PageMemory(async () => {
      if (fail) throw new Error('database away')
      return answer('back')
    })
    memory.resume()
    const both = await Promise.allSettled([memory.open(ITEM), memory.open(ITEM)])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    fail = false
    expect(await memory.open(ITEM)).toMatchObject({ ok: true })
  })
})

describe('dropping', () => {
  it('drops what depends on a tag and nothing else', async () => {
    const { memory, state, read } = memoryOf()
    for (const page of [HOME, PLAN, ITEM, OTHER_ITEM]) await read(page)
    state.text = 'new'
    memory.drop(['commitment:HY25-017', 'plan:hanyang-2025', 'ledger'])
    expect(await read(ITEM)).toEqual(['new', 'render'])
    expect(await read(PLAN)).toEqual(['new', 'render'])
    expect(await read(HOME)).toEqual(['new', 'render'])
    expect(await read(OTHER_ITEM)).toEqual(['old', 'memory'])
  })

  it('drops everything for *', async () => {
    const { memory, read } = memoryOf()
    await read(ITEM)
    await read(address('/method'))
    memory.drop(['*'])
    expect(memory.counters().pages).toBe(0)
  })

  it('neither keeps a render begun before its drop nor hands it to later visitors', async () => {
    const { memory, state, read } = memoryOf()
    const first = gate()
    state.gate = first.wait
    const early = read(ITEM)
    state.text = 'new'
    memory.drop(['commitment:HY25-017'])
    const late = read(ITEM)
    first.open()
    expect(await early).toEqual(['old', 'render'])
    expect(await late).toEqual(['new', 'render'])
    expect(await read(ITEM)).toEqual(['new', 'memory'])
  })

  it('keeps a render under way through a drop that does not concern it', async () => {
    const { memory, state, read } = memoryOf()
    const first = gate()
    state.gate = first.wait
    const early = read(ITEM)
    memory.drop(['commitment:HY25-018', 'ledger'])
    first.open()
    await early
    expect(await read(ITEM)).toEqual(['old', 'memory'])
  })
})

describe('rendering', () => {
  it('renders a page once for all who ask meanwhile', async () => {
    const { memory, state, read } = memoryOf()
    const first = gate()
    state.gate = first.wait
    const many = Promise.all(Array.from({ length: 20 }, () => read(ITEM)))
    first.open()
    await many
    expect(memory.counters().renders).toBe(1)
  })

  it('refuses beyond the limit of renders under way, and recovers', async () => {
    const { state, read } = memoryOf({ maxRenders: 1 })
    const first = gate()
    state.gate = first.wait
    const slow = read(ITEM)
    expect(await read(OTHER_ITEM)).toEqual(['busy'])
    first.open()
    await slow
    expect(await read(OTHER_ITEM)).toEqual(['old', 'render'])
  })
})

describe('while changes are not heard', () => {
  it('forgets everything and keeps nothing until they are heard again', async () => {
    const { memory, state, read } = memoryOf()
    await read(ITEM)
    memory.suspend()
    state.text = 'unheard'
    expect(await read(ITEM)).toEqual(['unheard', 'render'])
    expect(await read(ITEM)).toEqual(['unheard', 'render'])
    memory.resume()
    await read(ITEM)
    expect(await read(ITEM)).toEqual(['unheard', 'memory'])
  })

  it('does not keep a render that the silence fell into', async () => {
    const { memory, state, read } = memoryOf()
    const first = gate()
    state.gate = first.wait
    const early = read(ITEM)
    memory.suspend()
    memory.resume()
    first.open()
    await early
    state.text = 'new'
    expect(await read(ITEM)).toEqual(['new', 'render'])
  })
})
