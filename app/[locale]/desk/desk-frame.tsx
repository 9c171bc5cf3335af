import type { ReactNode } from 'react'
import { DeskShell, type DeskPart, type KeptPart } from '@/components/layout/desk-shell'
import type { SignedIn } from '@/lib/auth/actor'
import { countWaitingAdjustments } from '@/lib/data/adjustments'
import { countReviewQueue } from '@/lib/data/review-queue'
import { may, relationsOf, type Permission } from '@/lib/domain/permissions'
import type { Locale } from '@/lib/i18n'
import { isDemo } from '@/lib/site'
import { signOutAction } from './sign-out/actions'

type DeskFrameProps = {
  locale: Locale
  actor: SignedIn
  /** the page's address without language prefix, with its query */
  path: string
  current: DeskPart | null
  children: ReactNode
}

const KEPT: readonly [KeptPart, Permission][] = [
  ['sheets', 'sheet:exchange'],
  ['plans', 'plan:list'],
  ['imports', 'plan-import:list'],
  ['summaries', 'summary:list'],
  ['people', 'account:list'],
  ['units', 'department:list'],
  ['audit', 'audit:read'],
]

const listKept = (actor: SignedIn): KeptPart[] =>
  KEPT.flatMap(([part, permission]) => (may(actor, permission, { type: 'desk' }) ? [part] : []))

/** What waits for this person's decision; null for who has no business with adjustments. */
async function countAdjustments(actor: SignedIn): Promise<number | null> {
  if (!may(actor, 'adjustment:list', { type: 'desk' })) return null
  return actor.roles.includes('reviewer') ? countWaitingAdjustments(actor.id) : 0
}

/** What stands around every page of a signed-in official. */
export async function DeskFrame({ locale, actor, path, current, children }: DeskFrameProps) {
  const mayReview = may(actor, 'review:list', { type: 'desk' })
  return (
    <DeskShell
      locale={locale}
      path={path}
      current={current}
      isDemo={isDemo()}
      person={{ name: actor.name, department: actor.departmentName[locale] }}
      reports={relationsOf(actor, { type: 'desk' }).has('lead-contributor')}
      adjustmentCount={await countAdjustments(actor)}
      reviewCount={mayReview ? await countReviewQueue(actor.id) : null}
      keeps={listKept(actor)}
      signOut={signOutAction.bind(null, locale)}
    >
      {children}
    </DeskShell>
  )
}
