import { href, translator, type Locale } from '@/lib/i18n'

/** Who answers for the site, as the rules for government sites ask; null where not issued. */
export type SiteIdentity = {
  /** 主办单位 */
  host: string
  /** 网站标识码, ten digits */
  siteCode: string | null
  /** ICP 备案号, as issued */
  icp: string | null
  /** 公安备案号, as issued, such as '鄂公网安备42010502000001号' */
  policeRecord: string | null
}

const ICP_REGISTER = 'https://beian.miit.gov.cn/'
const POLICE_REGISTER = 'https://beian.mps.gov.cn/#/query/webSearch?code='

/** Host, registration numbers, and where to read how figures are judged. */
export function Footer({ locale, site }: { locale: Locale; site: SiteIdentity }) {
  const t = translator(locale)
  const digits = site.policeRecord?.replace(/\D/g, '') ?? ''
  return (
    <footer className="site-foot" aria-label={t('ui.footer.label')}>
      <ul className="wrap">
        <li>{t('ui.footer.host', { name: site.host })}</li>
        <li>
          <a href={href(locale, '/method')}>{t('ui.footer.method')}</a>
        </li>
        <li>
          <a href={href(locale, '/corrections')}>{t('ui.footer.corrections')}</a>
        </li>
        {site.siteCode ? <li>{t('ui.footer.siteCode', { code: site.siteCode })}</li> : null}
        {site.icp ? (
          <li lang="zh-CN">
            <a href={ICP_REGISTER}>{site.icp}</a>
          </li>
        ) : null}
        {site.policeRecord ? (
          <li lang="zh-CN">
            <a href={POLICE_REGISTER + digits}>{site.policeRecord}</a>
          </li>
        ) : null}
      </ul>
    </footer>
  )
}
