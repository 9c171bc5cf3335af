import '../globals.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Sprite } from '@/components/standing/sprite'
import { isLocale, languageTag, translator } from '@/lib/i18n'
import { siteOrigin } from '@/lib/site'

type LayoutProps = { params: Promise<{ locale: string }>; children: ReactNode }

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const name = translator(locale)('ui.siteTitle')
  return { metadataBase: siteOrigin(), title: { default: name, template: `%s · ${name}` } }
}

export default async function RootLayout({ params, children }: LayoutProps) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <html lang={languageTag(locale)}>
      <body>
        <Sprite />
        {children}
      </body>
    </html>
  )
}
