import tseslint from 'typescript-eslint';

const PURE = ['libs/domain/**/*.ts', 'workflows/**/*.ts'];

/** What would give another answer on another day or another machine. */
const IMPURE_SYNTAX = [
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Time is given to the law.' },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'Chance has no place here.' },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is given to the law.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Time is given to the law.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '.converge/', 'node_modules/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: process.cwd() } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: PURE,
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...IMPURE_SYNTAX],
      'no-restricted-globals': ['error', 'process', 'console', 'Buffer', 'fetch', 'performance', 'crypto', 'Temporal'],
    },
  },
);
