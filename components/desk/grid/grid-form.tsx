'use client'
import { unstable_rethrow as rethrow } from 'next/navigation'
import { startTransition, useActionState, useEffect, useRef, useState, type FocusEvent, type SubmitEvent } from 'react'
import { Button } from '@/components/ui/button'
import { useOutageWords } from '../outage'
import { AnswerNotice } from './answer-notice'
import { codeOf } from './cells'
import { GridRowBody } from './grid-row'
import {
  COLUMNS,
  filled,
  NO_ANSWER,
  type GridAction,
  type GridAnswer,
  type GridRow,
  type GridRules,
  type GridWords,
} from './grid-spec'
import { PasteReport } from './paste-report'
import { shownOf } from './row-shown'
import { onGridKey } from './use-grid-keys'
import { usePaste } from './use-paste'
import { useLeaveWarning, useLeaving, useRowChecks } from './use-row-checks'

type GridFormProps = {
  action: GridAction
  hidden: Readonly<Record<string, string>>
  rows: readonly GridRow[]
  rules: GridRules
  words: GridWords
}

/** In the browser, an action that answers although no answer came: what was typed stays. */
function useGuardedGrid(action: GridAction): GridAction {
  const { form: outage } = useOutageWords()
  if (typeof window === 'undefined') return action
  return async (answer, form) => {
    try {
      return await action(answer, form)
    } catch (error) {
      rethrow(error)
      return { ...answer, attempt: answer.attempt + 1, notice: { kind: 'error', ...outage }, groups: [] }
    }
  }
}

/** Rows with typed text keep it, whatever was saved elsewhere meanwhile; saved rows begin anew. */
const keptStamps = (rows: readonly GridRow[], stamps: Stamps, answer: GridAnswer): Stamps =>
  Object.fromEntries(
    rows.flatMap(({ code, stamp }) =>
      answer.rows[code]?.typed ? [[code, stamps[code] ?? stamp]] : [],
    ),
  )
type Stamps = Readonly<Record<string, string>>

/**
 * All items of a period in one form. It posts as a plain form without script; with it, rows
 * are checked when they are left, keys and pasting work as in a sheet, and nothing typed is
 * lost when an answer fails to come. What is typed stays in the page's own controls.
 */
export function GridForm({ action, hidden, rows, rules, words }: GridFormProps) {
  const [answer, send, isPending] = useActionState(useGuardedGrid(action), NO_ANSWER)
  const form = useRef<HTMLFormElement>(null)
  const { checks, look, setChecks } = useRowChecks(form, rows, rules, words)
  const { news, onPaste, onUndoKey, undo, forget } = usePaste(words.paste, look)
  const leave = useLeaving(look)
  useLeaveWarning(form, rows)
  const [stamps, setStamps] = useState<Stamps>({})
  const [answered, setAnswered] = useState(answer)
  if (answered !== answer) {
    setAnswered(answer)
    setChecks({})
    setStamps(keptStamps(rows, stamps, answer))
  }
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('.notice')?.focus()
  }, [answer])

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    // the framework would empty the form after its own sending
    event.preventDefault()
    const { submitter } = event.nativeEvent
    const data = new FormData(event.currentTarget, submitter)
    forget()
    startTransition(() => send(data))
  }
  const onBlur = (event: FocusEvent<HTMLFormElement>) => {
    const code = codeOf(event.target)
    const next = event.relatedTarget
    if (code !== null && !(next instanceof Element && codeOf(next) === code)) leave(code)
  }
  return (
    <form
      ref={form}
      action={send}
      onSubmit={onSubmit}
      onBlur={onBlur}
      onPaste={onPaste}
      onKeyDown={(event) => {
        onUndoKey(event)
        onGridKey(event)
      }}
      className="grid-form"
      noValidate
    >
      <AnswerNotice answer={answer} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid-scroll" role="region" aria-label={words.caption} tabIndex={0} inert={isPending}>
        <table className="batch">
          <caption className="hidden-text">{words.caption}</caption>
          <Head words={words} />
          {rows.map((row) => (
            <GridRowBody
              key={`${row.code} ${stamps[row.code] ?? row.stamp}`}
              row={row}
              check={checks[row.code]}
              answer={answer.rows[row.code]}
              rules={rules}
              words={words}
            />
          ))}
        </table>
      </div>
      <div className="grid-bar">
        <PasteReport news={news} words={words.paste} undo={undo} />
        <p role="status">{isPending ? words.saving : progressOf({ rows, checks, answer, rules, words })}</p>
        <Button name="act" value="save" disabled={isPending}>
          {words.save}
        </Button>
        <Button name="act" value="submit" variant="plain" disabled={isPending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}

const Head = ({ words }: { words: GridWords }) => (
  <thead>
    <tr>
      {(['item', 'target', 'last', ...COLUMNS] as const).map((column) => (
        <th key={column} scope="col" className={`col-${column}`}>
          {words.columns[column]}
        </th>
      ))}
    </tr>
  </thead>
)

type ProgressProps = Pick<GridFormProps, 'rows' | 'rules' | 'words'> & {
  checks: ReturnType<typeof useRowChecks>['checks']
  answer: GridAnswer
}

function progressOf({ rows, checks, answer, rules, words }: ProgressProps): string {
  const shown = rows.map((row) => shownOf(row, checks[row.code], answer.rows[row.code], rules, words))
  return filled(words.progress, {
    count: rows.length,
    changed: shown.filter((each) => each.isTouched).length,
    faulty: shown.filter((each) => each.mark === 'faulty').length,
  })
}
