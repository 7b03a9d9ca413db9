/** Một văn bản theo thể thức văn bản của Đảng: heads side by side, title, text, signatures side by side. */
export interface Paper {
  left: string[]
  right: string[]
  title: string[]
  body: Paragraph[]
  signs: [left: string[], right: string[]]
}

/** A paragraph of it, or the heading of one. */
export interface Paragraph {
  text: string
  heading?: true
}
