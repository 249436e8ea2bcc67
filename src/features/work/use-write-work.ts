import { useNavigate } from 'react-router-dom'
import { IN_PLACE } from '../../selection/use-selection.ts'
import { type WorkToWrite, workAddress } from '../../selection/work-address.ts'

/** Puts another state into the address of a page of work; null = that of all registers. */
export function useWriteWork(register: string | null): (state: WorkToWrite) => void {
  const navigate = useNavigate()
  return (state) => void navigate(workAddress(register, state), { state: IN_PLACE })
}
