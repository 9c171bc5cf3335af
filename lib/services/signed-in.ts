import 'server-only'
import type { Actor } from '@/lib/domain/permissions'

/** A signed-in official, as services need them: who, and from which department. */
export type Official = Actor & { name: string; departmentId: string }

/** How the audit record names a person. */
export const auditActor = (official: Official) => ({ id: official.id, label: official.name })
