import { describe, expect, it } from 'vitest'
import { socketFolder } from './socket-folder'

const LONGEST_ADDRESS = 107
const addressBytes = (folder: string) => Buffer.byteLength(`${folder}/.s.PGSQL.5432`)

describe("the socket's folder", () => {
  it('lies in the store where the path is short enough', () => {
    expect(socketFolder('/srv/jiannuo/.data', '/tmp')).toBe('/srv/jiannuo/.data/socket')
  })

  it.each([
    ['a path of 150 characters', `/${'a'.repeat(149)}`, '/tmp'],
    ['a path whose characters take three bytes each', `/srv/${'计'.repeat(40)}`, '/tmp'],
    ['a path with unusual characters', '/srv/计划 a,b 100%', '/tmp'],
    ['a long folder for temporary files as well', `/${'a'.repeat(149)}`, `/${'b'.repeat(100)}`],
  ])('fits into an address for %s', (_, store, temporary) => {
    const folder = socketFolder(store, temporary)
    expect(addressBytes(folder)).toBeLessThanOrEqual(LONGEST_ADDRESS)
    expect(folder).toMatch(/^\/tmp\/jiannuo-[0-9a-f]{12}\/socket$/)
  })

  it('differs between two stores', () => {
    const one = `/${'a'.repeat(149)}`
    expect(socketFolder(`${one}1`, '/tmp')).not.toBe(socketFolder(`${one}2`, '/tmp'))
  })
})
