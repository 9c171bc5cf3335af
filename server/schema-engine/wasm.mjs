/** Loads @prisma/schema-engine-wasm, which comes in a form meant for bundlers. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** @returns {Promise<typeof import('@prisma/schema-engine-wasm').SchemaEngine>} */
export async function loadSchemaEngine() {
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const glue = await import(pathToFileURL(file).href)
  const { instance } = await WebAssembly.instantiate(
    await readFile(file.replace(/\.js$/, '.wasm')),
    { './schema_engine_bg.js': glue },
  )
  glue.__wbg_set_wasm(instance.exports)
  // The engine reports a panic of its own through this global.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      message: '',
      set_message(/** @type {string} */ message) {
        this.message = message
      },
    },
  })
  const { __wbindgen_start: begin } = instance.exports
  if (typeof begin === 'function') begin()
  return glue.SchemaEngine
}
