import type { ReactNode } from 'react'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error'

type NoticeProps = {
  kind: NoticeKind
  /** the word that says the kind: colour is never the only cue */
  title: string
  /** answers what was just sent: takes the focus, which a form's error summary has first */
  isAnswer?: boolean
  children?: ReactNode
}

const ROLES = { info: 'note', warning: 'note', success: 'status', error: 'alert' } as const

/** A message about the page or about what was just done. */
export const Notice = ({ kind, title, isAnswer = false, children }: NoticeProps) => (
  <div
    className={`notice ${kind}`}
    role={ROLES[kind]}
    {...(isAnswer ? { tabIndex: -1, autoFocus: true } : {})}
  >
    <strong>{title}</strong>
    {children}
  </div>
)
