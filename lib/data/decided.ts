/** An office as pages name it. */
export const officeSelect = { select: { slug: true, nameZh: true, nameEn: true } } as const

/** What one person asks for and another one decides: on what grounds, who and when. */
export const decidedSelect = {
  id: true,
  state: true,
  version: true,
  authority: true,
  documentNumber: true,
  documentDate: true,
  reason: true,
  proposedById: true,
  proposerDepartmentId: true,
  proposedAt: true,
  decidedAt: true,
  decisionReason: true,
  proposedBy: { select: { name: true } },
  decidedBy: { select: { name: true } },
  proposerDepartment: officeSelect,
} as const
