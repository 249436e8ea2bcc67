import { describe, expect, it } from 'vitest'
import { TooBusy } from '../../api/access/password-hash.ts'
import { createScryptHash } from './scrypt-hash.ts'

/** Quick: what is tried here is not how long it takes. */
const scrypt = createScryptHash({ logCost: 4, blocks: 8, parallel: 1 })

describe('passwords by scrypt', () => {
  it('are kept with salt and cost, and are told from others', async () => {
    const [one, other] = await Promise.all([
      scrypt.hash('法治政府2026'),
      scrypt.hash('法治政府2026'),
    ])
    expect(one).toMatch(/^\$scrypt\$ln=4,r=8,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(await createScryptHash().hash('x')).toMatch(/^\$scrypt\$ln=14,r=8,p=5\$/)
    expect(one).not.toBe(other)
    expect(await scrypt.verify('法治政府2026', one)).toBe(true)
    expect(await scrypt.verify('法治政府2027', one)).toBe(false)
    expect(await scrypt.verify('法治政府2026', null)).toBe(false)
  })

  it('are tried with the cost that they name, also one of another program', async () => {
    // RFC 7914, section 12: scrypt("pleaseletmein", "SodiumChloride", N=16384, r=8, p=1)
    const known = `$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$${Buffer.from(
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887',
      'hex',
    )
      .toString('base64')
      .replace(/=+$/, '')}`
    expect(await scrypt.verify('pleaseletmein', known)).toBe(true)
  })

  it.each(['', 'plain', '$argon2id$v=19$m=1$a$b', '$scrypt$ln=30,r=8,p=5$c2FsdA$'.padEnd(80, 'a')])(
    'are nobody’s where what is kept cannot be read: %s',
    async (stored) => {
      expect(await scrypt.verify('法治政府2026', stored)).toBe(false)
    },
  )

  it('are looked at in turn, and no more than some wait', async () => {
    const many = await Promise.allSettled(Array.from({ length: 44 }, () => scrypt.verify('', null)))
    const refused = many.filter((one) => one.status === 'rejected')
    expect(refused).toHaveLength(2)
    expect(refused[0]).toMatchObject({ reason: expect.any(TooBusy) })
  })
})
