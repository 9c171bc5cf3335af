'use client'
import { useOutageWords } from '@/components/desk/outage'
import { Button, ButtonLink } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/content'

/**
 * In place of a page of the desk that failed in the browser: what happened, what is safe, and
 * what to do next. Without client script the server's own page says so (server/http/refusals.ts).
 */
export default function DeskError({ retry }: { retry: () => void }) {
  const { page, masthead } = useOutageWords()
  return (
    <>
      {masthead}
      <main id="content" className="wrap" tabIndex={-1}>
        <div role="alert">
          <PageHeading title={page.title}>
            {page.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </PageHeading>
        </div>
        <div className="actions">
          <Button type="button" onClick={retry}>
            {page.retry}
          </Button>
          <ButtonLink href={page.desk.href}>{page.desk.label}</ButtonLink>
        </div>
      </main>
    </>
  )
}
