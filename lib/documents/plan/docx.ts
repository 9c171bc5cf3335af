import 'server-only'
import { strFromU8, strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import type { RawBlock } from '@/lib/domain/plan-text/types'
import type { Decision } from '@/lib/domain/words'
import { unpack, type PackedEntry, type UnpackLimits } from '../unpack'
import { blocksOf } from './docx-blocks'
import { readNumbering, writeNumbers } from './docx-numbering'
import type { DocxTree } from './docx-tree'
import type { PlanFileRefusal } from './refusals'

/** The text of a long plan unpacks to about 5 MB. */
const LIMITS: UnpackLimits = { entries: 2_000, totalBytes: 64 * 1024 * 1024, ratio: 250 }
/** The parts that text comes from; pictures, charts and themes stay packed. */
const NEEDED =
  /^(?:\[content_types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/[^/]+\.rels)$/iu
/** A document type could define entities that grow without end; Word writes none. */
const DOCUMENT_TYPE = /<!(?:DOCTYPE|ENTITY)/iu
/** Elements inside each other; Word has about thirty, and the library that reads goes down each. */
const DEEPEST = 400

type Parts = Map<string, Uint8Array<ArrayBuffer>>

/** How deep the elements of an XML text lie in each other, at the least. */
function isTooDeep(xml: string): boolean {
  let depth = 0
  for (const [tag] of xml.matchAll(/<\/?[A-Za-z][^>]*>/gu)) {
    if (tag.startsWith('</')) depth -= 1
    else if (!tag.endsWith('/>')) depth += 1
    if (depth > DEEPEST) return true
  }
  return false
}

function checkXml(parts: Parts): PlanFileRefusal | null {
  for (const part of parts.values()) {
    const start = part.subarray(0, 2)
    // UTF-16 would hide a document type from the check, and Word writes UTF-8
    if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff))
      return 'unsafe-xml'
    const xml = strFromU8(part)
    if (DOCUMENT_TYPE.test(xml)) return 'unsafe-xml'
    if (isTooDeep(xml)) return 'damaged'
  }
  return null
}

/** The parts with Word's own numbers written out, where there are any. */
function withNumbers(parts: Parts): Parts {
  const document = [...parts.keys()].find((name) => name.toLowerCase() === 'word/document.xml') ?? ''
  const textOf = (name: string): string => strFromU8(parts.get(name) ?? new Uint8Array())
  if (!parts.has('word/numbering.xml')) return parts
  const numbering = readNumbering(textOf('word/numbering.xml'), textOf('word/styles.xml'))
  const written = strToU8(writeNumbers(textOf(document), numbering))
  return new Map([...parts, [document, Uint8Array.from(written)]])
}

/** The tree that the library makes of a document, before it would render it. */
async function readTree(parts: Parts): Promise<DocxTree> {
  const archive = zipSync(Object.fromEntries(parts), { level: 0 })
  let tree: DocxTree | null = null
  await mammoth.convertToHtml(
    { buffer: Buffer.from(archive) },
    {
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      transformDocument: (document: DocxTree) => {
        tree = document
        return { ...document, children: [] }
      },
    },
  )
  if (tree === null) throw new Error('the library read no document')
  return tree
}

/**
 * Reads a Word document: paragraphs with their styles and bold leads, notes, tables with merged
 * cells, no pictures. The library trusts its input, so what the archive unpacks to and that its
 * XML is plain are checked before it sees it, and it sees the checked parts alone.
 */
export async function readDocx(
  bytes: Uint8Array,
  entries: readonly PackedEntry[],
): Promise<Decision<RawBlock[], PlanFileRefusal>> {
  const parts = unpack(bytes, entries.filter(({ name }) => NEEDED.test(name)), LIMITS)
  if (!parts.ok) {
    return { ok: false, reason: parts.reason === 'too-large-unpacked' ? 'unpacks-hugely' : parts.reason }
  }
  const unsafe = checkXml(parts.value)
  if (unsafe !== null) return { ok: false, reason: unsafe }
  try {
    return { ok: true, value: blocksOf(await readTree(withNumbers(parts.value))) }
  } catch (error) {
    // the library throws plain errors on a broken document, and has nothing else to throw about
    if (error instanceof Error) return { ok: false, reason: 'damaged' }
    throw error
  }
}
