import type { CivilDate } from '@/lib/domain/civil-date'
import { IMPORT_ACTIONS, IMPORT_PAGES } from './desk-access-imports'
import { SUMMARY_ACTIONS, SUMMARY_PAGES } from './desk-access-summaries'

/**
 * Who may open each page of the desk and call each of its actions, by hand: what the site does is
 * compared with it (e2e/access.spec.ts), and a page or action that is missing here fails the unit
 * tests (desk-access.test.ts).
 */

/** A person for each role; the first one reports for the item's lead department, the second does not. */
export const EVERYBODY = ['contributor', 'stranger', 'reviewer', 'planner', 'administrator', 'auditor'] as const
export type Who = (typeof EVERYBODY)[number]

/** What of the situation made for the comparison an address or a form speaks of. */
export type Facts = {
  plan: string
  /** a plan in preparation, and its only item */
  prepared: { plan: string; code: string }
  endsOn: CivilDate
  /** after the report's due day */
  laterOn: CivilDate
  /** an item with nothing on it, and one with an update that waits for review */
  code: string
  waitingCode: string
  updateId: string
  evidenceId: string
  extensionId: string
  adjustmentId: string
  handOverId: string
  /** one that waits for a second person, and one that is being written */
  summaryId: string
  draftSummaryId: string
  importId: string
  /** a plan's document with one clause to be decided */
  planImportId: string
  /** somebody whose account is to be acted on */
  personId: string
  department: string
  departmentId: string
  jurisdictionId: string
  /** a text that no other run has used */
  name: string
}

/** 'anybody': without signing in, too. */
type Allowed = readonly Who[] | 'anybody'

export type PageAccess = {
  /** with its query */
  address: (facts: Facts) => string
  opens: Allowed
  /** finds nothing there, although nobody is refused: it holds only what is one's own */
  empty?: readonly Who[]
}

const BUSINESS = ['contributor', 'reviewer', 'planner'] as const
const at = (address: string, opens: Allowed): PageAccess => ({ address: () => address, opens })

/** By the folder of its page or route below app/[locale]/desk. */
export const PAGES: Readonly<Record<string, PageAccess>> = {
  '': at('/desk', EVERYBODY),
  adjustments: at('/desk/adjustments', ['contributor', 'stranger', 'reviewer', 'planner']),
  'adjustments/[id]': { address: ({ adjustmentId }) => `/desk/adjustments/${adjustmentId}`, opens: BUSINESS },
  'adjustments/hand-over': at('/desk/adjustments/hand-over', ['planner']),
  'adjustments/hand-over/[id]': {
    address: ({ handOverId }) => `/desk/adjustments/hand-over/${handOverId}`,
    opens: ['reviewer', 'planner'],
  },
  audit: at('/desk/audit', ['auditor']),
  'audit/export': at('/desk/audit/export', ['auditor']),
  'commitments/[code]': { address: ({ code }) => `/desk/commitments/${code}`, opens: BUSINESS },
  'commitments/[code]/adjust/[kind]': {
    address: ({ code }) => `/desk/commitments/${code}/adjust/deadline`,
    opens: ['planner'],
  },
  'commitments/[code]/extension': { address: ({ code }) => `/desk/commitments/${code}/extension`, opens: BUSINESS },
  departments: at('/desk/departments', ['administrator']),
  'departments/[slug]': { address: ({ department }) => `/desk/departments/${department}`, opens: ['administrator'] },
  'departments/new': at('/desk/departments/new', ['administrator']),
  'evidence/[id]': { address: ({ evidenceId }) => `/desk/evidence/${evidenceId}`, opens: BUSINESS },
  grid: at('/desk/grid', EVERYBODY),
  ...IMPORT_PAGES,
  invitation: at('/desk/invitation', 'anybody'),
  'invitation/[token]': at('/desk/invitation/none', 'anybody'),
  password: at('/desk/password', EVERYBODY),
  plans: at('/desk/plans', ['planner']),
  'plans/[plan]': { address: ({ prepared }) => `/desk/plans/${prepared.plan}`, opens: ['planner'] },
  'plans/[plan]/[code]/[kind]': {
    address: ({ prepared }) => `/desk/plans/${prepared.plan}/${prepared.code}/deadline`,
    opens: ['planner'],
  },
  people: at('/desk/people', ['administrator']),
  'people/[id]': { address: ({ personId }) => `/desk/people/${personId}`, opens: ['administrator'] },
  'people/new': at('/desk/people/new', ['administrator']),
  'people/roles': at('/desk/people/roles', ['administrator']),
  review: at('/desk/review', ['reviewer']),
  'second-factor': at('/desk/second-factor', EVERYBODY),
  sheets: at('/desk/sheets', ['contributor', 'stranger']),
  'sheets/[id]': { address: ({ importId }) => `/desk/sheets/${importId}`, opens: ['contributor'] },
  'sheets/export/[format]': {
    address: ({ plan }) => `/desk/sheets/export/csv?plan=${plan}`,
    opens: ['contributor'],
    empty: ['stranger'],
  },
  'sign-in': at('/desk/sign-in', 'anybody'),
  'sign-in/code': at('/desk/sign-in/code', 'anybody'),
  'sign-in/single-sign-on': at('/desk/sign-in/single-sign-on', 'anybody'),
  'sign-in/single-sign-on/callback': at('/desk/sign-in/single-sign-on/callback', 'anybody'),
  ...SUMMARY_PAGES,
  'updates/[id]': { address: ({ updateId }) => `/desk/updates/${updateId}`, opens: BUSINESS },
}

export type ActionAccess = {
  /** the page whose form it is, by its name in `PAGES` */
  page: string
  fields: (facts: Facts) => Readonly<Record<string, string>>
  calls: readonly Who[]
}

/** Actions about the caller's own session and password, open to whom they concern. */
export const OWN_ACTIONS: readonly string[] = [
  'invitation/acceptInvitationAction',
  'password/changePasswordAction',
  'second-factor/secondFactorAction',
  'sign-in/code/passSecondFactorAction',
  'sign-in/signInAction',
  'sign-out/signOutAction',
  'sign-out/signOutEverywhereAction',
]

const REPORT = { sentence: '谁可以办。', 'reading.stage.word': 'started', 'reading.stage.stage': 'verified' }
const aPerson = ({ departmentId, name }: Facts) => ({
  name: `测试${name}`,
  department: departmentId,
  roles: 'contributor',
})
/** Where it is a decision, one that no rule accepts: a return or a refusal without its reason. */
const ofUpdate = ({ updateId }: Facts) => ({ update: updateId, version: '1', act: 'return', reason: '' })
const ofAdjustment = ({ adjustmentId }: Facts) => ({ adjustment: adjustmentId, version: '1', act: 'refuse', reason: '' })
const ofHandOver = ({ handOverId }: Facts) => ({ handOver: handOverId, version: '1', act: 'refuse', reason: '' })
const ofPerson = ({ personId }: Facts) => ({ person: personId, seen: 'as nobody saw it' })
const onPerson = (fields: ActionAccess['fields'] = ofPerson): ActionAccess => ({
  page: 'people/[id]',
  fields,
  calls: ['administrator'],
})

/**
 * By the folder of its file and its own name, with a form that only the caller's rights stand in the
 * way of. Those who may not call it are tried before anybody who may.
 */
export const ACTIONS: Readonly<Record<string, ActionAccess>> = {
  'commitments/[code]/saveReportAction': {
    page: 'commitments/[code]',
    fields: ({ code, endsOn }) => ({ code, effectiveOn: endsOn, ...REPORT }),
    calls: ['contributor'],
  },
  'no-change/noChangeAction': {
    page: 'commitments/[code]',
    fields: ({ code, updateId }) => ({ code, since: updateId }),
    calls: ['contributor'],
  },
  'grid/reportRowsAction': {
    page: 'grid',
    fields: ({ plan, code, endsOn }) => ({ plan, on: endsOn, rows: code, [`${code}.sentence`]: '谁可以办。' }),
    calls: ['contributor'],
  },
  'commitments/[code]/extension/requestExtensionAction': {
    page: 'commitments/[code]/extension',
    fields: ({ code, endsOn, laterOn }) => ({ code, periodEndsOn: endsOn, dueOn: laterOn, reason: '谁可以办。' }),
    calls: ['contributor'],
  },
  'review/decideExtensionAction': {
    page: 'review',
    fields: ({ extensionId }) => ({ extension: extensionId, act: 'refuse', [`reason.${extensionId}`]: '' }),
    calls: ['reviewer'],
  },
  'commitments/[code]/extension/withdrawExtensionAction': {
    page: 'commitments/[code]',
    fields: ({ waitingCode, extensionId }) => ({ code: waitingCode, extension: extensionId }),
    calls: ['contributor'],
  },
  'commitments/[code]/adjust/[kind]/proposeAction': {
    page: 'commitments/[code]/adjust/[kind]',
    fields: ({ code, laterOn }) => ({ code, kind: 'deadline', deadlineOn: laterOn, reason: '谁可以办。' }),
    calls: ['planner'],
  },
  'adjustments/[id]/decideAction': { page: 'adjustments/[id]', fields: ofAdjustment, calls: ['reviewer'] },
  'adjustments/[id]/withdrawAction': { page: 'adjustments/[id]', fields: ofAdjustment, calls: ['planner'] },
  'adjustments/hand-over/proposeHandOverAction': {
    page: 'adjustments/hand-over',
    fields: ({ department }) => ({ from: department, to: department, seen: '', reason: '谁可以办。' }),
    calls: ['planner'],
  },
  'adjustments/hand-over/[id]/decideHandOverAction': {
    page: 'adjustments/hand-over/[id]',
    fields: ofHandOver,
    calls: ['reviewer'],
  },
  'adjustments/hand-over/[id]/withdrawHandOverAction': {
    page: 'adjustments/hand-over/[id]',
    fields: ofHandOver,
    calls: ['planner'],
  },
  'sheets/uploadAction': {
    page: 'sheets',
    fields: () => ({ sheet: '不是表格' }),
    calls: ['contributor', 'stranger'],
  },
  'sheets/importAction': {
    page: 'sheets/[id]',
    fields: ({ importId }) => ({ import: importId, act: 'cancel' }),
    calls: ['contributor'],
  },
  ...IMPORT_ACTIONS,
  'updates/[id]/submitAction': { page: 'updates/[id]', fields: ofUpdate, calls: [] },
  'updates/[id]/signOffAction': {
    page: 'updates/[id]',
    fields: (facts) => ({ ...ofUpdate(facts), act: 'sign-off' }),
    calls: [],
  },
  'updates/[id]/reviewAction': { page: 'updates/[id]', fields: ofUpdate, calls: ['reviewer'] },
  'updates/[id]/withdrawAction': { page: 'updates/[id]', fields: ofUpdate, calls: ['contributor'] },
  'review/publishChosenAction': {
    page: 'review',
    fields: ({ updateId }) => ({ act: 'chosen', chosen: `${updateId}:1` }),
    calls: ['reviewer'],
  },
  'plans/[plan]/[code]/[kind]/editAction': {
    page: 'plans/[plan]/[code]/[kind]',
    fields: ({ prepared, laterOn }) => ({ code: prepared.code, kind: 'deadline', deadlineOn: laterOn, seen: 'as nobody saw it' }),
    calls: ['planner'],
  },
  ...SUMMARY_ACTIONS,
  'people/new/createPersonAction': {
    page: 'people/new',
    fields: (facts) => ({ ...aPerson(facts), login: `access-${facts.name}` }),
    calls: ['administrator'],
  },
  'people/[id]/changePersonAction': onPerson((facts) => ({ ...ofPerson(facts), ...aPerson(facts) })),
  'people/[id]/invitePersonAction': onPerson(),
  'people/[id]/unlockPersonAction': onPerson(),
  'people/[id]/signOutPersonAction': onPerson(),
  'people/[id]/resetSecondFactorAction': onPerson(),
  'people/[id]/linkIdentityAction': onPerson(),
  'people/[id]/mailInvitationAction': onPerson(),
  'people/roles/requireSecondFactorAction': { page: 'people/roles', fields: () => ({}), calls: ['administrator'] },
  'people/[id]/handOverAction': onPerson((facts) => ({ ...ofPerson(facts), successor: facts.personId })),
  'people/[id]/deactivatePersonAction': onPerson(),
  'people/[id]/reactivatePersonAction': onPerson(),
  'departments/new/createDepartmentAction': {
    page: 'departments/new',
    fields: ({ jurisdictionId, name }) => ({
      slug: `access-${name}`,
      jurisdiction: jurisdictionId,
      nameZh: `单位${name}`,
      nameEn: `Unit ${name}`,
    }),
    calls: ['administrator'],
  },
  'departments/[slug]/changeDepartmentAction': {
    page: 'departments/[slug]',
    fields: ({ department }) => ({ slug: department, nameZh: '改名', nameEn: 'Renamed', seen: 'as nobody saw it' }),
    calls: ['administrator'],
  },
  'departments/[slug]/closeDepartmentAction': {
    page: 'departments/[slug]',
    fields: ({ department }) => ({ slug: department }),
    calls: ['administrator'],
  },
}
