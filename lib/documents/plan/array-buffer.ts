/**
 * ES2024 that the reader of PDF counts on and Node 20 has not: without it no fonts are compiled,
 * and what a page draws after its first word is not told.
 */
if (!('transferToFixedLength' in ArrayBuffer.prototype)) {
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length?: number): ArrayBuffer {
      return this.slice(0, length)
    },
  })
}
