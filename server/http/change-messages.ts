/** The channel on which every publishing transaction names what it changed. */
export const CHANGED = 'page_changed'

/** The channel on which instances say that they have acted on all changes up to a question. */
export const SEEN = 'page_seen'

/**
 * What may arrive on `page_changed`: tags of what changed, or a question of another instance
 * (or of ourselves) whether everything before it has been acted on. No tags at all is a sign of
 * life.
 */
export type ChangeMessage =
  | { readonly kind: 'tags'; readonly tags: readonly string[] }
  | { readonly kind: 'question'; readonly id: string }
  | { readonly kind: 'unreadable' }

/** A message that changes nothing: sent to ourselves to prove that messages arrive. */
export const SIGN_OF_LIFE = '[]'

export const questionOf = (id: string): string => JSON.stringify({ question: id })

export function parseChangeMessage(payload: string): ChangeMessage {
  const value = parseJson(payload)
  if (Array.isArray(value) && value.every((tag) => typeof tag === 'string')) {
    return { kind: 'tags', tags: value }
  }
  if (typeof value === 'object' && value !== null && 'question' in value) {
    const { question } = value
    if (typeof question === 'string') return { kind: 'question', id: question }
  }
  return { kind: 'unreadable' }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
