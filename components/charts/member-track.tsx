import type { CivilDate } from '@/lib/domain/civil-date'
import { formatDate, translator, type Locale } from '@/lib/i18n'

/** A member of a counted list; the plan may count it without naming it. */
export type TrackMember = {
  position: number
  name: string | null
  isDone: boolean
  doneOn: CivilDate | null
}

type Counted = Pick<TrackMember, 'position' | 'isDone'>

const SIDE = 14
const STEP = 18

/** Squares in the order of the list, ten a row. */
const Squares = ({ members }: { members: readonly Counted[] }) => {
  const columns = Math.min(members.length, 10)
  const rows = Math.ceil(members.length / 10)
  const width = columns * STEP - STEP + SIDE + 2
  const height = rows * STEP - STEP + SIDE + 2
  return (
    <svg width={width} height={height} viewBox={`-1 -1 ${width} ${height}`} aria-hidden="true">
      {members.map(({ position, isDone }, index) => (
        <rect
          key={position}
          className={isDone ? 'done' : undefined}
          x={(index % 10) * STEP}
          y={Math.floor(index / 10) * STEP}
          width={SIDE}
          height={SIDE}
        />
      ))}
    </svg>
  )
}

/** How many of the members are finished, drawn and in words. */
export function MemberCount({ locale, members }: { locale: Locale; members: readonly Counted[] }) {
  const done = members.filter((member) => member.isDone).length
  return (
    <p>
      <Squares members={members} />
      {translator(locale)('ui.members.count', { done, total: members.length })}
    </p>
  )
}

/** A counted list: how many of its members are finished, and which. */
export function MemberTrack({ locale, members }: { locale: Locale; members: readonly TrackMember[] }) {
  const t = translator(locale)
  const stateOf = ({ isDone, doneOn }: TrackMember) => {
    if (!isDone) return t('ui.members.open')
    if (doneOn === null) return t('ui.members.done')
    return t('ui.members.doneOn', { date: formatDate(locale, doneOn) })
  }
  return (
    <div className="members">
      <MemberCount locale={locale} members={members} />
      <ol>
        {members.map((member) => (
          <li key={member.position} className={member.isDone ? 'done' : undefined}>
            {member.name ?? t('ui.members.unnamed', { position: member.position })}
            <small>{stateOf(member)}</small>
          </li>
        ))}
      </ol>
    </div>
  )
}
