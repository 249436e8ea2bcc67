import { Component, type ReactNode } from 'react'
import { CrashPage } from './crash-page.tsx'

interface CrashState {
  readonly message: string | null
}

/** Keeps a failure of the program from leaving a blank page. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, CrashState> {
  override state: CrashState = { message: null }

  static getDerivedStateFromError(error: unknown): CrashState {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override componentDidCatch(error: unknown): void {
    // Fetched when there is something to tell: nobody else should wait for it.
    import('../data/report-crash.ts').then(
      ({ reportCrash }) => reportCrash(error),
      () => undefined,
    )
  }

  override render(): ReactNode {
    const { message } = this.state
    return message === null ? this.props.children : <CrashPage message={message} />
  }
}
