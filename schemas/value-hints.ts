import type { z } from 'zod'

/** Điều biểu mẫu cần biết: what a shape takes and does not itself show. */
export interface Hint {
  /** Written in a way of its own. */
  as?: 'fraction' | 'clock'
  /** One of several shapes, each by the field that tells it. */
  either?: [field: string, shape: z.ZodType][]
  /** The words allowed, and what they are names of. */
  words?: { of: 'moment' | 'role'; known: string[] }
}

/** The same shape, its hint beside it. */
export function hinted<Shape extends z.ZodType>(shape: Shape, hint: Hint): Shape {
  hints.set(shape, hint)
  return shape
}

/** What was said of the shape. */
export function hintOf(shape: z.ZodType): Hint | undefined {
  return hints.get(shape)
}

// zod's own registry would lose the types of the shapes within.
const hints = new WeakMap<z.ZodType, Hint>()
