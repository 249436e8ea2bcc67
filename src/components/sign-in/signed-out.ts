import { ApiError } from '../../data/api-client.ts'
import { lazyComponent } from '../lazy-component.tsx'

/** Asks for name and password, where a page cannot be shown to nobody in particular. */
export const SignInForm = lazyComponent(() =>
  import('./sign-in-form.tsx').then((part) => part.SignInForm),
)

/** Whether the server answers only those who have signed in. */
export function isSignedOut(error: Error | null): boolean {
  return error instanceof ApiError && error.problem?.code === 'signed_out'
}
