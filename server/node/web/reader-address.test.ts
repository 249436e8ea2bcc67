import { describe, expect, it } from 'vitest'
import { hostRule } from './allowed-hosts.ts'
import { cameByTls, isLoopback, readerAddress, trustedProxies } from './reader-address.ts'

describe('the address of a reader', () => {
  const proxies = trustedProxies(['127.0.0.1', '10.1.0.0/16', 'fd00::/8'])
  if (!proxies) throw new Error('the list is in order')

  it.each([
    ['192.0.2.7', '198.51.100.1', '192.0.2.7', 'nobody vouches for what a reader writes'],
    ['127.0.0.1', '198.51.100.1, 192.0.2.7', '192.0.2.7', 'the nearest that is no proxy'],
    ['127.0.0.1', '192.0.2.7, 10.1.4.5', '192.0.2.7', 'through two proxies'],
    ['::ffff:127.0.0.1', '::ffff:192.0.2.7', '192.0.2.7', 'on a socket for both families'],
    ['fd00::1', '2001:db8::7', '2001:db8::7', 'in IPv6'],
    ['127.0.0.1', null, '127.0.0.1', 'asked on the machine itself'],
    ['127.0.0.1', 'unknown', '127.0.0.1', 'a proxy that does not tell'],
  ])('of %s with %s is %s: %s', (peer, forwarded, expected, _) => {
    expect(readerAddress(peer, forwarded, proxies)).toBe(expected)
  })

  it.each([
    ['127.0.0.1', 'https', true],
    ['::ffff:10.1.4.5', 'HTTPS, http', true],
    ['127.0.0.1', 'http', false],
    ['127.0.0.1', null, false],
    ['192.0.2.7', 'https', false],
  ])('asked by TLS, as %s with %s tells: %s', (peer, proto, expected) => {
    expect(cameByTls(peer, proto, proxies)).toBe(expected)
  })

  it.each(['proxy', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '::1/129'])(
    'is trusted to no %s',
    (entry) => {
      expect(trustedProxies([entry])).toBeNull()
    },
  )

  it('tells this machine from others', () => {
    expect(['127.0.0.1', '127.8.8.8', '::1'].every(isLoopback)).toBe(true)
    expect(['10.0.0.1', '', 'localhost', 'fd00::1'].some(isLoopback)).toBe(false)
  })
})

describe('the names a server answers to', () => {
  const allows = hostRule(['Fazhi.example.gov.cn'])

  it.each(['localhost', 'a.localhost', '127.0.0.1', '10.2.3.4', '[::1]', 'fazhi.example.gov.cn.'])(
    'include %s',
    (name) => {
      expect(allows(name)).toBe(true)
    },
  )

  it.each(['evil.example', 'fazhi.example.gov.cn.evil.example', 'localhost.evil.example', ''])(
    'do not include %j, whatever it resolves to',
    (name) => {
      expect(allows(name)).toBe(false)
    },
  )
})
