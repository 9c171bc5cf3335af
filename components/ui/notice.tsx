import type { ReactNode } from 'react'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error'

type NoticeProps = {
  kind: NoticeKind
  /** the word that says the kind: colour is never the only cue */
  title: string
  children?: ReactNode
}

const ROLES = { info: 'note', warning: 'note', success: 'status', error: 'alert' } as const

/** A message about the page or about what was just done. */
export const Notice = ({ kind, title, children }: NoticeProps) => (
  <div className={`notice ${kind}`} role={ROLES[kind]}>
    <strong>{title}</strong>
    {children}
  </div>
)
