/** The only clock of the product. Services and rules take the instant as an argument. */
export const now = (): Date => new Date()
