import { z } from 'zod'

const schema = z.object({ origin: z.string(), databaseUrl: z.string() })

/** What a site tells the process that started it, once it answers. */
export type Ready = z.infer<typeof schema>

/** Reads the message; throws for any other, since a site sends no other. */
export function parseReady(message: unknown): Ready {
  return schema.parse(message)
}

/** Tells the process that started this one, if it left a channel open for that. */
export function announceReady(ready: Ready): void {
  process.send?.(ready)
}
