/** Rules that need types: promises, exhaustiveness, hooks. Everything else is Biome's. */
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { discardedResult } from './scripts/lint/discarded-result.mjs'

export default tseslint.config(
  {
    ignores: [
      '**/dist',
      'packages/*/check',
      // names the package as those who install it do
      'packages/*/react.d.mts',
      'integrations',
      'test-results',
      '.cache',
      'node_modules',
      'e2e/fixtures/files',
      '**/*.cjs',
      'eslint.config.js',
      'public',
      'src/app/boot.js',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        // one program for all files: three would each read most of them and all libraries again
        project: './tsconfig.lint.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: {
      'react-hooks': reactHooks,
      rugzak: { rules: { 'discarded-result': discardedResult } },
    },
    rules: {
      ...reactHooks.configs['recommended-latest'].rules,
      'rugzak/discarded-result': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
    },
  },
  {
    files: [
      '**/*.test.ts',
      '**/*.test.tsx',
      '**/testing/**',
      'e2e/**',
      'scripts/**',
      'bench/**',
      'relay/**',
    ],
    rules: {
      // a test that arranges something would only look again at what it then claims
      'rugzak/discarded-result': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // plain JavaScript belongs to no project of TypeScript: what needs types is left out
    files: ['**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, 'rugzak/discarded-result': 'off' },
  },
)
