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

/** Whether a press is a single key that no field takes: not held down, not combined, not typed. */
export const isSinglePress = ({ ctrlKey, metaKey, altKey, repeat, target }: Press): boolean =>
  !(repeat || altKey || ctrlKey || metaKey) && !(target instanceof Element && target.matches(TYPED_INTO))

/**
 * What a key asks for; null for nothing. Keys held down, combined with others or typed into a
 * field ask for nothing; Ctrl + Enter in the reason's field sends back.
 */
export function reviewActOf(press: Press): ReviewAct | null {
  const { key, ctrlKey, metaKey, altKey, repeat, target } = press
  if (key === 'Enter' && (ctrlKey || metaKey) && !altKey && !repeat) {
    return target instanceof Element && target.matches('textarea[name="reason"]') ? 'send-back' : null
  }
  return isSinglePress(press) ? (ACTS[key.toLowerCase()] ?? null) : null
}
