import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/node/config.ts'
import { parseDatabaseUrl } from '../../server/node/database-url.ts'

describe('the settings', () => {
  it('have defaults that serve this machine only', () => {
    expect(readConfig({}).config).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      allowedHosts: [],
      databaseUrl: 'file:var/dashboard.sqlite',
      startEmpty: false,
      logLevel: 'info',
      clientDir: resolve('dist/client'),
    })
  })

  it('are taken from the environment', () => {
    const environment = {
      HOST: '0.0.0.0',
      PORT: '0',
      ALLOWED_HOSTS: 'fazhi.example.gov.cn, dashboard',
      DATABASE_URL: 'file:/srv/data/a.sqlite',
      START_EMPTY: '1',
      LOG_LEVEL: 'silent',
      TIME_ZONE: 'UTC',
      CLIENT_DIR: '/srv/client',
    }
    expect(readConfig(environment).config).toMatchObject({
      host: '0.0.0.0',
      port: 0,
      allowedHosts: ['fazhi.example.gov.cn', 'dashboard'],
      databaseUrl: 'file:/srv/data/a.sqlite',
      startEmpty: true,
      logLevel: 'silent',
      timeZone: 'UTC',
      clientDir: '/srv/client',
    })
  })

  it('count an empty variable as not set', () => {
    expect(readConfig({ PORT: '', START_EMPTY: ' ' }).config).toMatchObject({ port: 8080 })
  })

  it('list every fault at once, one line each', () => {
    const { config, faults } = readConfig({
      HOST: 'http://me/',
      PORT: '65536',
      ALLOWED_HOSTS: 'a.example:80',
      LIMIT_PER_ADDRESS: '1e3',
      TRUST_PROXY: '10.0.0.0/8, proxy',
      BASE_PATH: '../up',
      FRAME_ANCESTORS: 'https://oa.example.gov.cn, https://x; script-src *',
      DATABASE_URL: 'postgres://user:secret@db',
      START_EMPTY: 'yes',
      READ_ACCESS: 'closed',
      DEMO: 'yes',
      DEMO_PASSWORD: '123456',
      LOG_LEVEL: 'loud',
      TIME_ZONE: 'Mars/Olympus',
    })
    expect(config).toBeNull()
    expect(faults).toEqual([
      'HOST is "http://me/": expected a host name or an IP address',
      'PORT is "65536": expected a whole number from 0 to 65535',
      'ALLOWED_HOSTS is "a.example:80": expected host names without port, separated by commas',
      'TRUST_PROXY is "10.0.0.0/8, proxy": expected IP addresses and subnets such as 10.0.0.0/8',
      'LIMIT_PER_ADDRESS is "1e3": expected a whole number up to 999999, 0 for no limit',
      'BASE_PATH is "../up": expected a path such as /dashboard/',
      'FRAME_ANCESTORS is "https://x; script-src *": expected origins such as https://oa.example.gov.cn, separated by commas',
      'READ_ACCESS is "closed": expected open or login',
      'DEMO is "yes": expected 0 or 1',
      'DEMO_PASSWORD: expected at least 10 characters that are not tried first by everybody',
      'DATABASE_URL: expected postgres://<host>/<database>',
      'START_EMPTY is "yes": expected 0 or 1',
      'LOG_LEVEL is "loud": expected one of fatal, error, warn, info, debug, trace, silent',
      'TIME_ZONE is "Mars/Olympus": expected a time zone such as Asia/Shanghai',
    ])
  })

  it('let nobody try it out from elsewhere by a password that everybody knows', () => {
    const demo = (HOST: string, DEMO_PASSWORD = '') =>
      readConfig({ DEMO: '1', HOST, DEMO_PASSWORD })
    expect(demo('0.0.0.0').faults).toEqual([
      'DEMO is "1" while HOST is "0.0.0.0": expected DEMO_PASSWORD, since other machines can sign in',
    ])
    expect(demo('0.0.0.0', '县里自己定的示例密码').config?.demonstration).not.toBeNull()
    for (const host of ['', '127.0.0.2', '::1', 'localhost']) expect(demo(host).faults).toBeNull()
  })

  it.each(['8080.5', '-1', '1e3', '0x50', 'http'])('refuse %s as a port', (PORT) => {
    expect(readConfig({ PORT }).faults).toHaveLength(1)
  })
})

describe('DATABASE_URL', () => {
  it.each([
    ['file:var/a.sqlite', resolve('var/a.sqlite')],
    ['file:./a.sqlite', resolve('a.sqlite')],
    ['file:/srv/a.sqlite', '/srv/a.sqlite'],
    ['file:///srv/a.sqlite', '/srv/a.sqlite'],
    ['file://localhost/srv/a.sqlite', '/srv/a.sqlite'],
    ['FILE:/srv/政府.sqlite', '/srv/政府.sqlite'],
  ])('%s names a file', (url, path) => {
    expect(parseDatabaseUrl(url)).toEqual({ kind: 'sqlite', path })
  })

  it.each(['file:', 'var/a.sqlite', 'mysql://db', 'file://host/a.sqlite', 'file:a?mode=ro', ''])(
    '%j names none',
    (url) => {
      expect(parseDatabaseUrl(url).kind).toBe('fault')
    },
  )

  it.each([
    ['postgres://reader:secret@db.example:5433/figures', 'db.example:5433/figures'],
    ['postgresql:///figures?host=/run/postgresql', '/run/postgresql/figures'],
  ])('%s names a PostgreSQL database, shown as %s', (url, shown) => {
    expect(parseDatabaseUrl(url)).toEqual({ kind: 'postgres', url, shown })
  })

  it('with a password is never repeated', () => {
    expect(JSON.stringify(parseDatabaseUrl('postgres://user:secret@db'))).not.toContain('secret')
    expect(JSON.stringify(parseDatabaseUrl('mysql://user:secret@db/x'))).not.toContain('secret')
  })
})
