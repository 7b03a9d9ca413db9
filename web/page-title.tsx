import { useEffect, useRef } from 'react'
import { words } from './words.ts'

let isFirst = true

/** Tên trang: the one `h1`, also the window's title; on arriving from another page it takes the focus. */
export function PageTitle({ children }: { children: string }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${children} · ${words.product}`
  }, [children])
  useEffect(() => {
    if (!isFirst) title.current?.focus()
    isFirst = false
  }, [])
  return (
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  )
}
