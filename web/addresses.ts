import { useSuspenseQuery } from '@tanstack/react-query'
import { proceduresQuery } from './queries.ts'

/** Địa chỉ của một thủ tục: stem to the part of the address that its dossiers go by. */
export function usePlurals(): (stem: string) => string {
  const { data } = useSuspenseQuery(proceduresQuery)
  return (stem) => data.find((each) => each.stem === stem)?.path.replace('/api/', '') ?? stem
}
