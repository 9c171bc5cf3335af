/** What a reviewer may do with a key. */
export type ReviewAct = 'publish' | 'reason' | 'send-back' | 'next' | 'previous'

const ACTS: Readonly<Record<string, ReviewAct>> = {
  p: 'publish',
  r: 'reason',
  j: 'next',
  k: 'previous',
}

/** Where keys are letters that somebody types. */
const TYPED_INTO = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'

/** What was pressed, as far as it matters here. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'> & {
  target: EventTarget | null
}

/**
 * What a key asks for; null for nothing. Keys held down, combined with others or typed into a
 * field ask for nothing; Ctrl + Enter in the reason's field sends back.
 */
export function reviewActOf({ key, ctrlKey, metaKey, altKey, repeat, target }: Press): ReviewAct | null {
  if (repeat || altKey) return null
  const element = target instanceof Element ? target : null
  const isCombined = ctrlKey || metaKey
  if (key === 'Enter' && isCombined) {
    return element?.matches('textarea[name="reason"]') === true ? 'send-back' : null
  }
  if (isCombined || element?.matches(TYPED_INTO) === true) return null
  return ACTS[key.toLowerCase()] ?? null
}
