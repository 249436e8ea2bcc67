import { useLocation, useNavigate } from 'react-router-dom'
import { addressParameters } from '../../../contract/page-address.ts'
import type { Register } from '../../../domain/register/register.ts'
import {
  parseRegisterView,
  type RegisterView,
  registerAddress,
} from '../../selection/register-address.ts'
import { IN_PLACE } from '../../selection/use-selection.ts'
import { useLanguage } from '../../text/use-language.tsx'

/** What the page shows of a register, and how to show another part of it. */
export interface ShownRegister {
  readonly view: RegisterView
  /** The address of another part, from the first page of it unless that is said. */
  readonly addressOf: (change: Partial<RegisterView>) => string
  readonly go: (change: Partial<RegisterView>) => void
}

/** The view that the address asks for, without what the register does not have. */
export function useRegisterView(register: Register, area: string): ShownRegister {
  const lang = useLanguage()
  const navigate = useNavigate()
  const view = fitting(register, parseRegisterView(addressParameters(useLocation().search)))
  const addressOf: ShownRegister['addressOf'] = (change) => {
    const keepsRows = Object.keys(change).every((name) => name === 'row' || name === 'page')
    const page = change.page ?? (keepsRows ? view.page : 1)
    return registerAddress({ register: register.id, area, lang }, { ...view, ...change, page })
  }
  return {
    view,
    addressOf,
    // What is filtered and sorted is a view of one page: going back leads to the page before.
    go: (change) => void navigate(addressOf(change), { replace: true, state: IN_PLACE }),
  }
}

function fitting({ columns, feeds }: Register, view: RegisterView): RegisterView {
  const has = (name: string) => columns.some((column) => column.name === name)
  const where = Object.entries(view.where).filter(([name]) => has(name))
  const isFed = feeds.some(({ indicatorId }) => indicatorId === view.indicator)
  const isSorted = view.sort !== undefined && has(view.sort.replace(/^-/, ''))
  return {
    ...view,
    where: Object.fromEntries(where),
    sort: isSorted ? view.sort : undefined,
    ...(!(isFed && (view.through ?? view.month)) && {
      indicator: undefined,
      through: undefined,
      month: undefined,
    }),
  }
}
