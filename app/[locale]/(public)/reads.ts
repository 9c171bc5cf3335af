import { cache } from 'react'
import type { CivilDate } from '@/lib/domain/civil-date'
import type { Moment } from '@/lib/domain/moment'
import { findItem, listAbsorbedItems } from '@/lib/data/public/item'
import { findSuccessor } from '@/lib/data/public/merged'
import { findPlan, listPlans } from '@/lib/data/public/plans'

// A page and its metadata ask for the same things: each is read once a request.
const plans = cache((on: CivilDate, isPast: boolean) => listPlans({ on, isPast }))
const plan = cache((slug: string, on: CivilDate, isPast: boolean) => findPlan(slug, { on, isPast }))
const successor = cache((code: string, on: CivilDate, isPast: boolean) => findSuccessor(code, { on, isPast }))
const item = cache((code: string, on: CivilDate, isPast: boolean) => findItem(code, { on, isPast }))

/** Open plans known on the day, newest first. */
export const readPlans = ({ on, isPast }: Moment) => plans(on, isPast)

/** One open plan; null when there is none, or none known on the day. */
export const readPlan = (slug: string, { on, isPast }: Moment) => plan(slug, on, isPast)

/** One commitment with all that is published on it. */
export const readItem = (code: string, { on, isPast }: Moment) => item(code, on, isPast)

/** Where the code of a merged commitment leads on the day; null while it goes on. */
export const readSuccessor = (code: string, { on, isPast }: Moment) => successor(code, on, isPast)

/** What was merged into a commitment by the day, with its record. */
export const readAbsorbed = (code: string, moment: Moment) => listAbsorbedItems(code, moment)
