import 'server-only'
import type { SiteIdentity } from '@/components/layout/footer'
import { translator, type Locale } from '@/lib/i18n'

/** An environment variable; null where it is unset or empty. */
const setting = (name: string): string | null => process.env[name]?.trim() || null

/** Whether every page says that its figures are samples. */
export const isDemo = (): boolean => setting('JIANNUO_DEMO') === '1'

/** The public base address, for canonical links. */
export const siteOrigin = (): URL => new URL(setting('JIANNUO_ORIGIN') ?? 'http://localhost:3000')

/** Who answers for the site: JIANNUO_SITE_HOST, _CODE, _ICP and _POLICE, as issued. */
export const siteIdentity = (locale: Locale): SiteIdentity => ({
  host: setting('JIANNUO_SITE_HOST') ?? translator(locale)('public.site.hostUnset'),
  siteCode: setting('JIANNUO_SITE_CODE'),
  icp: setting('JIANNUO_SITE_ICP'),
  policeRecord: setting('JIANNUO_SITE_POLICE'),
})
