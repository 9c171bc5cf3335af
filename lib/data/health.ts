import 'server-only'
import { db } from './client'

/** Milliseconds that the database may take for the smallest answer. */
const DEADLINE_MS = 2_000

/** Whether the database answers, within two seconds. */
export async function isDatabaseAlive(): Promise<boolean> {
  const answer = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), DEADLINE_MS)
  })
  try {
    return await Promise.race([answer, deadline])
  } finally {
    clearTimeout(timer)
  }
}
