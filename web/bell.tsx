import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { countedMost, unseenQuery } from './notices.ts'
import { words } from './words.ts'

const say = words.notices

/** Chuông: how many letters to me I have not looked at, and the way to them. */
export function Bell() {
  const { data: unseen = 0 } = useQuery(unseenQuery)
  const [n, more] = [Math.min(unseen, countedMost), unseen > countedMost]
  return (
    <span className="bell">
      <Button variant="default" size="xs" renderRoot={(props) => <Link {...props} to="/thong-bao" />}>
        {say.title}
        {n > 0 && <span className="sr-only">: {say.unseen(n, more)}</span>}
      </Button>
      {n > 0 && (
        <span className="tally" aria-hidden>
          {more ? `${n}+` : n}
        </span>
      )}
    </span>
  )
}
