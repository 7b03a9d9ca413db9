import { useSuspenseQuery } from '@tanstack/react-query'
import { proceduresQuery } from './queries.ts'

/** Địa chỉ của một thủ tục: stem to the part of the address that its dossiers go by. */
export function usePlurals(): (stem: string) => string {
  const { data } = useSuspenseQuery(proceduresQuery)
  return (stem) => data.find((each) => each.stem === stem)?.path.replace('/api/', '') ?? stem
}

/** Thủ tục hỏi từng người: the one whose forms are answered one after the other. */
export const polled = 'writtenPoll'
