import coreWebVitals from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'

/**
 * The rooms of the house (docs/architecture.md) as lint errors: what a room may import
 * is listed, everything else inside the project is refused.
 */
const ROOMS = {
  'lib/domain': ['lib/domain'],
  'lib/schemas': ['lib/schemas', 'lib/domain'],
  'lib/data': ['lib/data', 'lib/domain'],
  'lib/documents': ['lib/documents', 'lib/domain'],
  'lib/files': ['lib/files', 'lib/domain'],
  'lib/mail': ['lib/mail', 'lib/domain', 'lib/i18n.ts', 'lib/site.ts'],
  'lib/services': [
    'lib/services',
    'lib/domain',
    'lib/data',
    'lib/documents',
    'lib/files',
    'lib/mail',
    // passwords and one-time codes alone: who is signed in stays a matter of app
    'lib/auth/password.ts',
    'lib/auth/one-time-code.ts',
  ],
  components: ['components', 'lib/domain', 'lib/i18n.ts', 'lib/reason-sentence.ts'],
}

const PLACES = [
  'app',
  'components',
  'prisma',
  'server',
  ...['auth', 'data', 'documents', 'domain', 'files', 'mail', 'schemas', 'services'].map(
    (room) => `lib/${room}`,
  ),
  'lib/clock.ts',
  'lib/i18n.ts',
  'lib/reason-sentence.ts',
  'lib/site.ts',
]

/** One refusal a room and place; single files of a place may be excepted. */
const zones = Object.entries(ROOMS).flatMap(([room, allowed]) =>
  PLACES.filter((place) => !allowed.includes(place)).map((place) => ({
    target: `./${room}`,
    from: `./${place}`,
    except: allowed
      .filter((each) => each.startsWith(`${place}/`))
      .map((each) => `./${each.slice(place.length + 1)}`),
    message: `${room} may import only: ${allowed.join(', ')}`,
  })),
)

const TESTS = ['**/*.test.ts', '**/*.test.tsx', '**/testing/**']

const config = [
  { ignores: ['.next/', '.data*/', 'lib/data/generated/', 'node_modules/', 'test-results/'] },
  ...coreWebVitals,
  ...typescript,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: 'error',
      // public pages go through the page memory, which next/link would bypass
      '@next/next/no-html-link-for-pages': 'off',
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: TESTS,
    rules: { 'import/no-restricted-paths': ['error', { zones }] },
  },
  {
    files: ['app/**', 'components/**'],
    ignores: TESTS,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'next/link', message: 'use <a>: Link goes around the page memory' }],
          patterns: [
            {
              group: ['@/lib/data/client', '@/lib/data/generated/*', '@/lib/data/*-writes'],
              message: 'app reads through lib/data and writes through lib/services',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['lib/domain/**'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval'],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'no clock' },
        { selector: "CallExpression[callee.object.name='Date']", message: 'no clock' },
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  { files: ['server/**', 'bench/**', 'prisma/**', 'e2e/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
]

export default config
