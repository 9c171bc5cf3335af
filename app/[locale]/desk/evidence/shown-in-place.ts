const PICTURES: readonly string[] = ['image/png', 'image/jpeg']

export const isPicture = (mimeType: string): boolean => PICTURES.includes(mimeType)

export const isPdf = (mimeType: string): boolean => mimeType === 'application/pdf'

/** Content that a browser shows by itself and that can run nothing in the site's name. */
export const isShownInPlace = (mimeType: string): boolean => isPicture(mimeType) || isPdf(mimeType)
