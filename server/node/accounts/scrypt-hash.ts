import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { type PasswordHash, TooBusy } from '../../api/access/password-hash.ts'

/** Work for one password. */
interface Cost {
  /** Binary logarithm of scrypt's N. */
  readonly logCost: number
  readonly blocks: number
  readonly parallel: number
}

/** 16 MB, and some 0.2 s of one processor: OWASP's parameters of least memory. */
const COST: Cost = { logCost: 14, blocks: 8, parallel: 5 }
const SALT_BYTES = 16
const HASH_BYTES = 32

/** Passwords looked at together: each keeps a processor busy. */
const TOGETHER = 2
/** Passwords that may wait for that; the last of them waits for some seconds. */
const WAITING = 40

/** Costs that are followed when a stored hash names them; higher ones would stop the server. */
const HIGHEST: Cost = { logCost: 17, blocks: 16, parallel: 16 }

/** A hash as it is stored. */
interface Stored extends Cost {
  readonly salt: Buffer
  readonly hash: Buffer
}

/**
 * Passwords by scrypt, as PHC strings: `$scrypt$ln=14,r=8,p=5$salt$hash`. A stored one is tried with the
 * parameters that it names.
 *
 * @param cost Of new ones, and of the work for names that nobody has.
 * @throws {TooBusy} More than 40 wait.
 */
export function createScryptHash(cost: Cost = COST): PasswordHash {
  const inTurn = fewAtATime(TOGETHER, WAITING)
  const nobody: Stored = {
    ...cost,
    salt: randomBytes(SALT_BYTES),
    hash: randomBytes(HASH_BYTES),
  }
  return {
    async hash(password) {
      const salt = randomBytes(SALT_BYTES)
      const hash = await inTurn(() => derive(password, { ...nobody, salt }))
      const { logCost, blocks, parallel } = cost
      return `$scrypt$ln=${logCost},r=${blocks},p=${parallel}$${unpadded(salt)}$${unpadded(hash)}`
    },
    async verify(password, stored) {
      const known = stored === null ? null : parse(stored)
      const expected = known ?? nobody
      const found = await inTurn(() => derive(password, expected))
      return known !== null && timingSafeEqual(found, expected.hash)
    },
  }
}

function derive(password: string, { logCost, blocks, parallel, salt, hash }: Stored) {
  const options: ScryptOptions = {
    N: 2 ** logCost,
    r: blocks,
    p: parallel,
    // Twice what it needs.
    maxmem: 256 * blocks * (2 ** logCost + parallel + 2),
  }
  return new Promise<Buffer>((resolve, reject) => {
    scrypt(password, salt, hash.length, options, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
}

/** Null where it is no hash of this kind: nobody signs in by it. */
function parse(stored: string): Stored | null {
  const found = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]{22,})$/.exec(stored)
  if (!found) return null
  const [, logCost, blocks, parallel, salt = '', hash = ''] = found
  const cost = { logCost: Number(logCost), blocks: Number(blocks), parallel: Number(parallel) }
  const { logCost: most, blocks: mostBlocks, parallel: mostParallel } = HIGHEST
  if (cost.logCost > most || cost.blocks > mostBlocks || cost.parallel > mostParallel) return null
  return { ...cost, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') }
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}

/** Runs some tasks together; of more some wait, the rest is refused. */
function fewAtATime(together: number, mostWaiting: number) {
  const waiting: (() => void)[] = []
  let running = 0
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running >= together) {
      if (waiting.length >= mostWaiting) throw new TooBusy()
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running += 1
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
