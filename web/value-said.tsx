import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Problem, send } from './call.ts'
import { words } from './words.ts'

const pauseMs = 350

/** Giá trị vừa nhập bằng lời: the service says it as it will say it once it is kept; nothing of what it would refuse. */
export function ValueSaid({ valueKey, value }: { valueKey: string; value: unknown }) {
  const [settled] = useDebouncedValue(JSON.stringify({ value }), pauseMs)
  const { data } = useQuery({
    queryKey: ['valueWords', valueKey, settled],
    queryFn: () =>
      send<{ said: string }>('POST', `/api/values/${valueKey}/words`, JSON.parse(settled)).catch((problem) => {
        if (problem instanceof Problem && !problem.isUnknownYet) return null
        throw problem
      }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return (
    <p role="status" className="said">
      {data && words.value.wouldBe(data.said)}
    </p>
  )
}
