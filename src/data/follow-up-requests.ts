import type { QueryClient } from '@tanstack/react-query'
import { type FollowUpsView, followUpsPath } from '../../contract/desk-paths.ts'
import type { FollowUpChange, NewFollowUp } from '../../contract/follow-up-resources.ts'
import { PATHS } from '../../contract/paths.ts'
import { operationQuery } from './operations.ts'
import { type Outcome, outcomeOf } from './outcome.ts'

/** What is asked about figures; for those who are signed in. Others ask and answer meanwhile. */
export const followUpsQuery = (view: FollowUpsView) =>
  operationQuery('requests', followUpsPath(view), 0)

/** Asks about a figure (请核实). */
export async function askAbout(client: QueryClient, asked: NewFollowUp): Promise<Outcome<unknown>> {
  return renewing(client, await outcomeOf('POST', PATHS.requests, asked))
}

/** Answers what was asked, asks it again, or closes it. */
export async function changeRequest(
  client: QueryClient,
  id: string,
  change: FollowUpChange,
): Promise<Outcome<unknown>> {
  const path = `${PATHS.requests}/${encodeURIComponent(id)}`
  return renewing(client, await outcomeOf('PATCH', path, change))
}

/** What shows requests is asked for anew, refused ones too: somebody else may have been first. */
async function renewing<T>(client: QueryClient, outcome: Outcome<T>): Promise<Outcome<T>> {
  const shown = [PATHS.requests, PATHS.entry, PATHS.changes]
  await client.invalidateQueries({
    predicate: ({ queryKey: [path] }) => shown.some((one) => String(path).startsWith(`${one}?`)),
  })
  return outcome
}
