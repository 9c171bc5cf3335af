type QuoteProps = {
  /** the words around the marked span, verbatim */
  before?: string
  marked: string
  after?: string
  /** where the words stand: document and place */
  source: string
  href: string
}

/** A document's own words, always Chinese, with the part that is meant marked. */
export const Quote = ({ before, marked, after, source, href }: QuoteProps) => (
  <figure className="quote">
    <blockquote lang="zh-CN">
      {before}
      <mark>{marked}</mark>
      {after}
    </blockquote>
    <figcaption>
      <a href={href}>{source}</a>
    </figcaption>
  </figure>
)
