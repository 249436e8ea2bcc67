import { expect, it } from 'vitest'
import { StorageUnavailable } from '../../server/api/store.ts'
import { area, indicator, observation } from '../builders.ts'
import type { OpenStore } from './store-cases.ts'

const NOW = '2026-01-02T03:04:05.000Z'
const CLERK = { accountId: 'clerk', door: 'desk', reason: null } as const

/**
 * What every database promises somebody at the desk while an import is written by another program.
 *
 * @param openTwo Opens one database twice.
 */
export function testPoliteWrites(
  name: string,
  openTwo: () => Promise<readonly [Awaited<ReturnType<OpenStore>>, Awaited<ReturnType<OpenStore>>]>,
): void {
  it(`${name}: a figure waits for an import beside it, for five seconds, and nobody else waits`, {
    timeout: 60_000,
  }, async () => {
    const [server, importer] = await openTwo()
    await importer.write(NOW, async (writer) => {
      await writer.put('areas', [area({ parentCode: null })])
      await writer.put('indicators', [indicator()])
      return true
    })
    const save = () =>
      server.write(
        NOW,
        async (writer) => {
          await writer.put('observations', [observation()])
          return true
        },
        CLERK,
      )
    let saving: ReturnType<typeof save> | undefined
    await importer.write(NOW, async (writer) => {
      await writer.put('areas', [area({ code: '500231102', parentCode: null })])
      saving = save()
      // Others are answered meanwhile.
      let saved = false
      void saving.then(() => {
        saved = true
      })
      for (let times = 0; times < 20; times += 1) {
        expect((await server.areas()).map(({ code }) => code)).toEqual(['500231101'])
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      expect(saved).toBe(false)
      return true
    })
    expect((await saving)?.observations.added).toBe(1)

    await importer.write(NOW, async (writer) => {
      await writer.put('areas', [area({ code: '500231103', parentCode: null })])
      await expect(save()).rejects.toThrow(StorageUnavailable)
      return true
    })
    await server.close()
    await importer.close()
  })
}
