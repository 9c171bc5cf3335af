import { Notice } from '@/components/ui/notice'
import { rowId, type GridAnswer } from './grid-spec'

/** What became of the rows: in a sentence, and by groups with a link to each row. */
export function AnswerNotice({ answer: { notice, groups } }: { answer: GridAnswer }) {
  if (notice === null) return null
  return (
    <Notice kind={notice.kind} title={notice.title} isAnswer>
      {notice.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {groups.map(({ label, codes }) => (
        <p key={label} className="row-links">
          {label}{' '}
          {codes.map((code) => (
            <a key={code} href={`#${rowId(code)}`}>
              {code}
            </a>
          ))}
        </p>
      ))}
    </Notice>
  )
}
