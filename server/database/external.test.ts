import { describe, expect, it } from 'vitest'
import { findFreePort } from '../port'
import { describePlace, requireExternal } from './external'

describe('a server of somebody else', () => {
  it('is named without the user and the password', () => {
    expect(describePlace('postgresql://lin:secret@db.example/jn')).toBe('db.example:5432/jn')
    expect(describePlace('postgresql://lin@localhost/jn?host=/run/pg')).toBe('/run/pg:5432/jn')
  })

  it('that does not answer is told as such, with what to do, and without the password', async () => {
    const port = await findFreePort('127.0.0.1')
    const refused = requireExternal(`postgresql://lin:secret@127.0.0.1:${port}/jiannuo`)
    await expect(refused).rejects.toMatchObject({
      message: expect.stringMatching(new RegExp(`127.0.0.1:${port}/jiannuo.*ECONNREFUSED`)),
      advice: expect.stringContaining('unset DATABASE_URL'),
    })
    await expect(refused).rejects.not.toThrowError('secret')
  })
})
