/**
 * Lỗi để ghi nhật ký vận hành: name, code and the frames of the stack, without its message where that could quote what
 * people wrote; the frames are enough to find the place.
 */
export function wordless(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error }
  const { cause } = error
  return { ...named(error), frames: framesOf(error), ...(cause instanceof Error && { cause: named(cause) }) }
}

function named(error: Error) {
  const { code, type } = error as { code?: unknown; type?: unknown }
  return { name: error.name, ...(code !== undefined && { code }), ...(typeof type === 'string' && { type }) }
}

function framesOf({ stack }: Error) {
  return stack?.split('\n').filter((line) => line.startsWith('    at '))
}
