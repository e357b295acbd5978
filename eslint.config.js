import javascript from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litAccessibility from 'eslint-plugin-lit-a11y';
import perfectionist from 'eslint-plugin-perfectionist';
import webComponents from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

const TEMPLATES = ['src/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts', 'demo/**/*.ts'];

export default defineConfig(
  // Types of frameworks that are not installed; a test compiles them against stubs.
  globalIgnores([
    'dist/',
    'storybook-static/',
    'coverage/',
    'typings/**/*.d.ts',
    '**/generated/',
    '**/dist/',
    // Projects of their own, with packages of their own.
    'test/hosts/projects/',
  ]),

  javascript.configs.recommended,
  {
    plugins: { perfectionist },
    rules: {
      // What comes from others before what is our own, and before any code; each module once.
      'perfectionist/sort-imports': [
        'error',
        {
          type: 'unsorted',
          groups: [
            ['builtin', 'external', 'type-external', 'type-builtin'],
            ['parent', 'sibling', 'index', 'type-parent', 'type-sibling', 'type-index'],
          ],
          newlinesBetween: 'ignore',
          newlinesInside: 'ignore',
        },
      ],
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Words and formats are taken from the objects that carry them, and none of those uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      // What a signal was aborted with is passed on as it came.
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      // Written as escapes, combining characters mislead nobody.
      'no-misleading-character-class': ['error', { allowEscape: true }],
      // A method may have to give a promise by its interface.
      '@typescript-eslint/require-await': 'off',
    },
  },

  {
    files: TEMPLATES,
    extends: [lit.configs['flat/recommended'], webComponents.configs['flat/recommended']],
    plugins: { 'lit-a11y': litAccessibility },
    rules: {
      ...litAccessibility.configs.recommended.rules,
      // It knows ARIA 1.2, which has no aria-description; axe checks the same on rendered pages.
      'lit-a11y/role-supports-aria-attr': 'off',
      'lit/no-private-properties': 'error',
      'lit/no-native-attributes': 'off',
      'lit/prefer-nothing': 'error',
      'lit/ban-attributes': ['error', 'style'],
      'wc/guard-super-call': 'off',
    },
  },

  // Samples of the docs, for Node and for pages.
  {
    files: ['stories/docs/servers/**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        Response: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        document: 'readonly',
        process: 'readonly',
        sessionStorage: 'readonly',
      },
    },
  },

  // Scripts have their types read for this alone.
  {
    files: ['scripts/**/*.mjs', '*.mjs', 'test/bench/**/*.mjs'],
    languageOptions: {
      parser: typescript.parser,
      parserOptions: { project: './tsconfig.scripts.json', tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': typescript.plugin },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },

  // What runs under Node.
  {
    files: ['**/*.mjs', '*.js'],
    languageOptions: {
      globals: { console: 'readonly', fetch: 'readonly', process: 'readonly', URL: 'readonly' },
    },
  },

  {
    files: ['test/**/*.ts'],
    ignores: ['test/support/property-tests.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: 'fast-check', message: 'Take it from test/support/property-tests.js, which fixes its seed.' },
      ],
    },
  },

  // Chai's expectations are expressions.
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      // The functions of node:test give promises that the runner awaits; Chai's `equal` gives one only in types, of a plugin that
      // compares snapshots.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            'Equal',
            {
              from: 'package',
              name: ['describe', 'it', 'test', 'suite', 'before', 'after', 'beforeEach', 'afterEach'],
              package: 'node:test',
            },
          ],
        },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
