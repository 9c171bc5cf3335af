import type { ActionAccess, PageAccess } from './desk-access'

/** The pages of plan import, as in `PAGES`. */
export const IMPORT_PAGES: Readonly<Record<string, PageAccess>> = {
  imports: { address: () => '/desk/imports', opens: ['reviewer', 'planner'] },
  'imports/[id]': { address: ({ planImportId }) => `/desk/imports/${planImportId}`, opens: ['reviewer', 'planner'] },
  'imports/[id]/export': { address: ({ planImportId }) => `/desk/imports/${planImportId}/export`, opens: ['reviewer', 'planner'] },
}

/** Its actions, as in `ACTIONS`. */
export const IMPORT_ACTIONS: Readonly<Record<string, ActionAccess>> = {
  'imports/uploadPlanAction': {
    page: 'imports',
    fields: ({ department, endsOn }) => ({ pasted: '无', year: '2025', knownOn: endsOn, slug: 'x', codePrefix: 'X', fallbackDepartment: department }),
    calls: ['planner'],
  },
  'imports/[id]/decideClauseAction': {
    page: 'imports/[id]',
    fields: ({ planImportId }) => ({ import: planImportId, act: 'accept', clause: 'nobody', version: '1' }),
    calls: ['planner'],
  },
  'imports/[id]/moveImportAction': {
    page: 'imports/[id]',
    fields: ({ planImportId }) => ({ import: planImportId, act: 'request', version: '1' }),
    calls: ['planner'],
  },
  'imports/[id]/nameSectionsAction': {
    page: 'imports/[id]',
    fields: ({ planImportId }) => ({ import: planImportId, version: '1' }),
    calls: ['planner'],
  },
}
