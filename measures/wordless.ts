/**
 * Lỗi để ghi nhật ký vận hành: name, code, dossier and the frames of the stack, of each where there are several, without
 * messages, which could quote what people wrote; the frames are enough to find the place.
 */
export function wordless(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error }
  const { cause, errors } = error as { cause?: unknown; errors?: unknown }
  return {
    ...named(error),
    frames: framesOf(error),
    ...(cause instanceof Error && { cause: wordless(cause) }),
    ...(Array.isArray(errors) && { errors: errors.map(wordless) }),
  }
}

function named(error: Error) {
  const { code, type, dossier } = error as { code?: unknown; type?: unknown; dossier?: unknown }
  return {
    name: error.name,
    ...(code !== undefined && { code }),
    ...(typeof type === 'string' && { type }),
    ...(typeof dossier === 'string' && { dossier }),
  }
}

function framesOf({ stack }: Error) {
  return stack?.split('\n').filter((line) => line.startsWith('    at '))
}
