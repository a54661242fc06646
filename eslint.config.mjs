import eslint from '@eslint/js';
import angular from 'angular-eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What a reader is asked to hold in mind at once. */
const size = {
  'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
  'max-depth': ['error', 3],
  complexity: ['error', 10],
};

const fourParameters = {
  selector: ':function[params.length>4]:not(MethodDefinition[kind="constructor"] > FunctionExpression)',
  message: 'At most four parameters: name the rest in one object.',
};
const sevenServices = {
  selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>7]',
  message: 'A constructor with more than seven parameters does two jobs.',
};
const wholeZod = {
  selector: 'ImportDeclaration[source.value="zod"] ImportSpecifier',
  message: "Write `import * as z from 'zod'`: the named import brings four times the code into the client.",
};

export default defineConfig(
  { ignores: ['dist', '.nx', '.angular', 'node_modules', 'coverage', 'test-results', 'playwright-report', 'data'] },
  {
    files: ['**/*.ts'],
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...size,
      'no-console': 'error',
      'no-restricted-syntax': ['error', fourParameters, sevenServices, wholeZod],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings live in platform/config.ts.' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'off',
      // Numbers in a text are no surprise; objects are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Modules and pages are classes that hold nothing but their decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowStaticOnly: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `Context.run(() => …)` and framework hooks read their methods unbound on purpose.
      '@typescript-eslint/unbound-method': 'off',
      // An entity is a row: made of a literal, copied by spread.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    files: ['backend/**/*.ts'],
    rules: {
      // Nest waits for an async handler whether or not it awaits.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: [
      'backend/src/platform/config.ts',
      'backend/src/platform/testing/**',
      'backend/src/cli.ts',
      'e2e/**/*.ts',
      '**/*.spec.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['frontend/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'lms', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'lms', style: 'camelCase' }],
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
    },
  },
  {
    files: ['frontend/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: {
      'max-lines': ['error', { max: 200 }],
      '@angular-eslint/template/prefer-control-flow': 'error',
      '@angular-eslint/template/i18n': 'off',
    },
  },
  {
    // Tables may be long; each line of them is one rule.
    files: [
      'backend/contract/access.ts',
      'backend/contract/problems.ts',
      'backend/src/platform/database/migrations/**',
    ],
    rules: { 'max-lines': 'off' },
  },
  {
    // A spec reads answers whose shape it states itself.
    files: ['**/*.spec.ts', 'backend/src/platform/testing/**', 'e2e/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
