import { applyChange, performAct, type ImportAct, type ImportedClause, type Review } from '@/lib/domain/plan-import'

/** What becomes of an act that the rules allow: nothing, or a call of the service that keeps it. */
export type KeepAct = (act: ImportAct) => Promise<void>

/** A review desk at which decisions are repeated that were written down. */
export class Desk {
  constructor(
    public review: Review,
    private readonly keep: KeepAct,
  ) {}

  /** Throws for an act that the rules refuse: what is written down does not fit the document any more. */
  async perform(act: ImportAct): Promise<void> {
    const decision = performAct(this.review, act)
    if (!decision.ok) throw new Error(`the review is refused: ${JSON.stringify({ act, decision })}`)
    await this.keep(act)
    this.review = { ...this.review, clauses: applyChange(this.review.clauses, decision.value) }
  }

  /** The clauses that have words of a span, in order. */
  listWithin(paragraph: number, start: number, end: number): ImportedClause[] {
    return this.review.clauses.filter((each) => each.paragraph === paragraph && each.start < end && each.end > start)
  }

  /** One clause of just the words of a span, split off and merged until it is one. */
  async shape(paragraph: number, start: number, end: number): Promise<ImportedClause> {
    await this.cutAt(paragraph, start)
    await this.cutAt(paragraph, end)
    for (;;) {
      const [first, second] = this.listWithin(paragraph, start, end)
      if (first === undefined) throw new Error(`nothing stands at ${paragraph}:${start}`)
      if (second === undefined) return first
      const next = { clause: second.id, version: second.version }
      await this.perform({ kind: 'merge', clause: first.id, version: first.version, next })
    }
  }

  private async cutAt(paragraph: number, at: number): Promise<void> {
    const over = this.review.clauses.find((each) => each.paragraph === paragraph && each.start < at && each.end > at)
    if (over === undefined) return
    const { id, version, start } = over
    await this.perform({ kind: 'split', clause: id, version, cuts: [{ at: at - start, newId: `${id}-${at}` }] })
  }
}
