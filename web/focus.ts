/** As a `ref`: what has just appeared because somebody asked for it takes the focus. */
export function takeFocus(element: HTMLElement | null) {
  element?.focus()
}
