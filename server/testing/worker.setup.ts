import { inject } from 'vitest'
import { copyTemplate } from './database'

// Before the file's imports: lib/data opens the database that the environment names.
process.env['DATABASE_URL'] = await copyTemplate(
  inject('databaseServerUrl'),
  Number(process.env['VITEST_POOL_ID']),
)
