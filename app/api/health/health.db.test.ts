import { expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { GET } from './route'

it('says that all is well while the database answers', async () => {
  const answer = await GET()
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ ok: true })
})

it('says 503 soon while the database does not get round to answering', async () => {
  // a query begins when its result is asked for
  const hold = () => db.$queryRaw`SELECT pg_sleep(4)::text`.then(() => true)
  const held = Promise.all(Array.from({ length: 10 }, hold))
  const begun = performance.now()
  const answer = await GET()
  expect(answer.status).toBe(503)
  expect(await answer.json()).toEqual({ ok: false })
  expect(performance.now() - begun).toBeLessThan(3_500)
  await held
})
