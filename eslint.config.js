import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

/** Folders of `src/` that hold one element each; everything else there is shared. */
const elementNames = readdirSync(join(import.meta.dirname, 'src')).filter(name =>
  existsSync(join(import.meta.dirname, `src/${name}/ob-${name}.ts`)),
);
const elements = `{${elementNames.join(',')}}`;

/** Imports point one way. What a folder may not import, and why. */
const direction = (folder, ...forbidden) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: forbidden.map(name => ({
          regex: `^\\.\\./(.*/)?(${name})/`,
          message: `src/${folder} must not depend on it: cli → document; elements → templates → controllers, dom, i18n, styles, document; document → nothing.`,
        })),
      },
    ],
  },
});

const elementFolders = elementNames.join('|');

export default ts.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'storybook-static/',
      '.cache/',
      'release/',
      'test/consumers/',
      // Types for packages that are not installed here; `npm run check` compiles them in the package.
      'scripts/build/framework-types/',
    ],
  },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {allowDefaultProject: ['*.js', '*.mjs']},
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // Readers end with `return report(…)`, which is undefined and says so in its type.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      'no-restricted-syntax': [
        'error',
        {selector: 'TSEnumDeclaration', message: 'Use a union of strings.'},
        {
          selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]',
          message: 'Strict policies refuse it.',
        },
      ],
      'no-warning-comments': ['error', {terms: ['todo', 'fixme', 'xxx']}],
    },
  },
  {files: ['**/*.{js,mjs}'], ...ts.configs.disableTypeChecked},
  {files: ['**/*.mjs'], rules: {'@typescript-eslint/explicit-module-boundary-types': 'off'}},
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice'], litA11y.configs.recommended],
    settings: {wc: {elementBaseClasses: ['LitElement']}},
    rules: {
      'max-lines': ['error', {max: 200}],
      'max-lines-per-function': ['error', {max: 30, skipComments: true}],
      complexity: ['error', 20],
      'wc/guard-super-call': 'off',
      // WebKit takes the role away from a list without markers (webkit.org/b/170179).
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: [
      'src/{document,dom,i18n}/**/*.ts',
      'src/contact-form/{delivery,entry,outbox,services,written}.ts',
    ],
    rules: {'max-lines': ['error', {max: 150, skipComments: true, skipBlankLines: true}]},
  },
  {
    files: ['src/controllers/*.ts', 'src/contact-form/form-controller.ts'],
    rules: {'max-lines': ['error', {max: 200, skipComments: true, skipBlankLines: true}]},
  },
  {
    // The format and the words are tables; to cut them would hide them.
    files: ['src/document/{types,shapes,open-badges}.ts', 'src/i18n/en.ts', 'src/i18n/locales/*.ts'],
    rules: {'max-lines': 'off'},
  },
  direction('document', 'controllers', 'dom', 'i18n', 'styles', 'templates', 'cli', elementFolders),
  direction('dom', 'controllers', 'i18n', 'styles', 'templates', 'cli', elementFolders),
  direction('i18n', 'controllers', 'dom', 'styles', 'templates', 'cli', elementFolders),
  direction('styles', 'controllers', 'dom', 'i18n', 'document', 'templates', 'cli', elementFolders),
  direction('controllers', 'styles', 'templates', 'cli', elementFolders),
  direction('templates', 'cli', elementFolders),
  direction(elements, 'cli'),
  {
    files: ['{test,stories,demo,bench,scripts,.storybook}/**/*.ts', '*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      // Oracles' values write themselves as text, which is what is compared.
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
  {files: ['test/**/*.ts'], rules: {'max-lines': ['error', {max: 300}]}},
);
