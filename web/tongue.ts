/** Tiếng mà trang nói: Vietnamese, unless English was chosen in this browser. */
export type Tongue = 'vi' | 'en'

/** Each by its own name. */
export const tongues: Record<Tongue, string> = { vi: 'Tiếng Việt', en: 'English' }

const place = 'tongue'

export const tongue: Tongue = kept()

/** Chọn tiếng: kept in this browser; the page begins anew in it, and what was being typed stands there as a draft. */
export function choose(wanted: Tongue) {
  try {
    browser().localStorage.setItem(place, wanted)
  } catch {
    // A browser that may not keep anything stays with Vietnamese.
  }
  browser().location.reload()
}

function kept(): Tongue {
  try {
    return browser().localStorage.getItem(place) === 'en' ? 'en' : 'vi'
  } catch {
    return 'vi'
  }
}

interface Browser {
  /** Throws where the browser may keep nothing. */
  readonly localStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void }
  readonly location: { reload(): void }
}

// Words are also looked at outside of browsers, where there is neither.
function browser(): Browser {
  return globalThis as unknown as Browser
}
