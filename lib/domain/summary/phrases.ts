import type { Hedge, StandingCode, TargetSet } from '../words'
import type { Language, Period } from './period'

type Words<Keys extends string> = Readonly<Record<Keys, string>>

/**
 * The words of a summary, a table a language. How a report says a thing is part of the rule (which
 * word stands for which side of a target), so the words are kept here and not with the messages of
 * pages; see docs/adr/0020. `{name}` is a slot.
 */
export type Phrases = {
  language: Language
  /** how a figure is written, with its hedge as it was reported */
  hedge: Words<Hedge>
  /** a distance of a hedged figure that lies beyond what it is held against */
  over: Words<Hedge>
  /** and of one that falls short of it: the hedge turns round */
  under: Words<Hedge>
  amount: string
  /** of a unit that begins with a number itself: 407.9 × 100 million yuan */
  scaledAmount: string
  percent: string
  points: string
  tiny: string
  set: Words<TargetSet>
  /** how a target is written where it stands alone */
  target: Words<'at-least' | 'more-than' | 'about' | 'at-most' | 'equal' | 'range'>
  standing: Words<StandingCode>
  statement: Words<
    'done' | 'named' | 'grown' | 'withTotal' | 'grade' | 'stage' | 'lastStage' | 'related' | 'inStepTarget' | 'above' | 'below' | 'titled'
  >
  distance: { share: Words<Hedge> } & Words<
    | 'total'
    | 'metEarly'
    | 'met'
    | 'reached'
    | 'fast'
    | 'slow'
    | 'even'
    | 'above'
    | 'below'
    | 'equal'
    | 'tolerated'
    | 'kept'
    | 'broken'
    | 'agrees'
    | 'fails'
    | 'aboveOther'
    | 'belowOther'
    | 'equalOther'
    | 'graded'
    | 'notGraded'
    | 'stageDone'
    | 'stageEarly'
    | 'stageKept'
    | 'stageLate'
    | 'stageVeryLate'
    | 'caution'
  >
  item: Words<
    | 'noData'
    | 'noFigure'
    | 'ended'
    | 'silent'
    | 'noCause'
    | 'cause'
    | 'noNext'
    | 'noNextAtAll'
    | 'noNextOfItem'
    | 'doesNext'
    | 'next'
  >
  count: Words<'items'>
  period: Words<Period>
  /** as a title names it: the whole year adds nothing to the year */
  titlePeriod: Words<Period>
  heading: Words<'done' | 'glossary' | 'progress' | 'problems' | 'next'>
  next: Words<Period>
  title: Words<'report' | 'department' | 'brief' | 'behind'>
  text: Words<
    | 'promise'
    | 'promises'
    | 'result'
    | 'results'
    | 'promisesAndResults'
    | 'opening'
    | 'reported'
    | 'missing'
    | 'toCome'
    | 'indicators'
    | 'overall'
    | 'count'
    | 'noneBehind'
    | 'oneProblem'
    | 'problems'
    | 'problem'
    | 'nextOpening'
    | 'closing'
    | 'departmentOpening'
    | 'leadsNone'
    | 'behindOpening'
    | 'behindOne'
    | 'behindNone'
    | 'briefOpening'
    | 'briefMore'
    | 'briefOneMore'
  >
  table: Words<
    | 'name'
    | 'plan'
    | 'municipal'
    | 'total'
    | 'bareTotal'
    | 'growth'
    | 'periodResult'
    | 'nothing'
    | 'noData'
    | 'number'
    | 'item'
    | 'yearTarget'
    | 'lead'
    | 'result'
    | 'share'
    | 'deviation'
    | 'standing'
    | 'note'
    | 'cause'
    | 'next'
    | 'municipalTarget'
    | 'by'
    | 'named'
    | 'ahead'
    | 'late'
    | 'even'
    | 'adjusted'
    | 'preliminary'
  >
  caption: Words<'indicators' | 'annex' | 'behind' | 'standings' | 'indicatorChart' | 'deviations' | 'schedule'>
  brief: Words<'indicators' | 'completed' | 'ahead' | 'behind'>
  comma: string
  semicolon: string
  and: string
  /** 年度计划和市级目标 */
  both: string
  stop: string
  /** between two sentences of a paragraph */
  gap: string
}
