/** Cách trình bày: room to breathe, or more rows at once. */
export const densities = ['roomy', 'compact'] as const
export type Density = (typeof densities)[number]

const slot = 'density'

/** As this browser was told; roomy where it was told nothing. */
export function density(): Density {
  try {
    return localStorage.getItem(slot) === 'compact' ? 'compact' : 'roomy'
  } catch {
    return 'roomy'
  }
}

/** Shows the page so; the styles go by the mark on its root. */
export function show(chosen: Density) {
  document.documentElement.dataset.density = chosen
}

/** Shows the page so, from now on. */
export function choose(chosen: Density) {
  show(chosen)
  try {
    localStorage.setItem(slot, chosen)
  } catch {
    // A browser without leave to store: it holds until the page is loaded again.
  }
}
