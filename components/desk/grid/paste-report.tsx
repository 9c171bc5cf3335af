import { Button } from '@/components/ui/button'
import { filled, rowId, type GridWords } from './grid-spec'
import type { PasteNews } from './use-paste'

type PasteReportProps = { news: PasteNews | null; words: GridWords['paste']; undo: () => void }

/** What a paste filled, what it could not, and the way back. */
export function PasteReport({ news, words, undo }: PasteReportProps) {
  if (news === null) return null
  if (news.isUndone) return <p role="status">{words.undone}</p>
  const { done, refused } = news
  return (
    <div className="paste-report" role="status">
      <p>
        {filled(words.done, { done })}{' '}
        {done === 0 ? null : (
          <Button type="button" variant="quiet" onClick={undo}>
            {words.undo}
          </Button>
        )}
      </p>
      {refused.length === 0 ? null : (
        <>
          <p>{filled(words.refused, { count: refused.length })}</p>
          <ul>
            {refused.map(({ code, reason }, index) => (
              <li key={index}>
                {code === '' ? null : <a href={`#${rowId(code)}`}>{code}</a>} {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
