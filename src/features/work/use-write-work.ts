import { useNavigate } from 'react-router-dom'
import { paths } from '../../selection/paths.ts'
import { IN_PLACE } from '../../selection/use-selection.ts'
import type { WorkToWrite } from '../../selection/work-address.ts'

/** Puts another state into the address of a page of work; null = that of all registers. */
export function useWriteWork(register: string | null): (state: WorkToWrite) => void {
  const navigate = useNavigate()
  return (state) => void navigate(paths.work(register, state), { state: IN_PLACE })
}
