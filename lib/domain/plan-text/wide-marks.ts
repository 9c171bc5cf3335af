const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
}

/** 12:30, 1,000 and Latin words keep theirs: a half-width mark belongs to Chinese beside it. */
const BESIDE_CHINESE = /(?<=[^\p{ASCII}%])[,;:!?]|[,;:!?](?=[^\p{ASCII}]|$)|[()]/gu
const CHINESE = /\p{Script=Han}/u

/**
 * A text as the rules read it: many web pages set Chinese with half-width marks (新建学校5所,新增学位
 * 900个;…). Character for character as long as it was, so that offsets hold for the text itself.
 */
export const widenMarks = (text: string): string =>
  CHINESE.test(text) ? text.replace(BESIDE_CHINESE, (mark) => WIDE[mark] ?? mark) : text
