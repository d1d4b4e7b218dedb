// Style and the direction of dependencies: src → workers (types) → ensemble → schema → sim and locales; verify → ensemble; cli and bench → all but src.
import tseslint from 'typescript-eslint';

const CODE = ['**/*.{ts,tsx}'];
const message = (text) => ({ message: text });

/** Only what IEEE 754 and the language fix to the last bit; every other Math function differs between engines. */
const EXACT_MATH = 'sqrt|abs|min|max|floor|ceil|round|trunc|imul|fround|sign|clz32|PI';

const exactArithmetic = [
  'error',
  {
    selector: `MemberExpression[object.name='Math'][computed=false][property.name!=/^(${EXACT_MATH})$/]`,
    ...message(`This Math function gives other last bits in other engines, or is chance without a key. Use sim/core/math and sim/core/random; allowed: ${EXACT_MATH}.`),
  },
  {
    selector: ":not(MemberExpression) > Identifier[name='Math'], MemberExpression[object.name='Math'][computed=true]",
    ...message('Write Math.name out, so that the check for exact arithmetic can read it.'),
  },
  {
    selector: "BinaryExpression[operator='**'], AssignmentExpression[operator='**=']",
    ...message('** is Math.pow, which gives other last bits in other engines. Multiply, or use sim/core/math.'),
  },
  {
    selector: "CallExpression[callee.property.name=/^(toLocaleString|localeCompare|toLocaleUpperCase|toLocaleLowerCase)$/]",
    ...message('The result depends on the language of the machine.'),
  },
];

/**
 * Firefox 153 ESR, once its optimiser has seen a function some hundred times, loses stores that go through the result of
 * `fill`: 63 of 100 random worlds then differ from every other engine. `copyWithin` returns its array the same way.
 */
const noFilledResult = {
  selector: ":not(ExpressionStatement) > CallExpression[callee.property.name=/^(fill|copyWithin)$/][callee.object.name!='ctx']",
  ...message('Do not use what fill() returns: Firefox 153 loses stores made through it. Name the array first, then fill it in a statement of its own.'),
};

const noClock = 'The core has no clock: time is the tick number. The only clock is workers/loop.ts.';
const coreGlobals = [
  'error',
  ...['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'].map((name) => ({
    name,
    ...message(noClock),
  })),
  { name: 'Intl', ...message('The result depends on the language of the machine.') },
  { name: 'globalThis', ...message('The core sees nothing but its arguments.') },
];

/** Each pattern names what may NOT be imported. */
const imports = (...patterns) => ({
  'no-restricted-imports': 'off',
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});
const ban = (regex, text, options = {}) => ({ regex, ...message(text), ...options });
const banFolders = (folders, text) => ban(`^(\\.\\.?/)+(.*/)?(${folders})(/|$)`, text);

const SIM_DOOR = 'sim/ imports only seedrandom and itself.';

export default tseslint.config(
  // sim/kernels is AssemblyScript: another language in the same clothes, checked by its own compiler.
  { ignores: ['node_modules/', 'dist/', 'dist-*/', 'coverage/', 'out/', 'sim/kernels/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: CODE, extends: [tseslint.configs.recommended] },
  {
    files: CODE,
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['warn', { max: 80 }],
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: { 'max-lines-per-function': 'off' }, // describe() holds its tests
  },
  {
    // What makes worlds for tests must make the same ones in every engine.
    files: ['tests/support/**/*.ts'],
    ignores: ['tests/support/statistics.ts'], // judges samples, makes none
    rules: { 'no-restricted-syntax': [...exactArithmetic, noFilledResult] },
  },
  {
    files: ['sim/**/*.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 80 }],
      'no-console': 'error',
      'no-restricted-syntax': [...exactArithmetic, noFilledResult],
      'no-restricted-globals': coreGlobals,
      ...imports(ban('^(?!\\./(?!.*\\.\\./)|seedrandom$)', SIM_DOOR)),
    },
  },
  {
    files: ['sim/*/**/*.ts'],
    rules: imports(ban('^(?!\\.\\.?/(?!.*\\.\\./)|seedrandom$)', SIM_DOOR)),
  },
  {
    // One folder deeper: two steps up are still inside.
    files: ['sim/models/*/**/*.ts'],
    rules: imports(ban('^(?!\\./(?!.*\\.\\./)|(\\.\\./){1,2}(?!.*\\.\\./)|seedrandom$)', SIM_DOOR)),
  },
  {
    files: ['sim/core/**/*.ts'],
    rules: imports(ban('^(?!\\./(?!.*\\.\\./)|seedrandom$)', 'sim/core knows no biology: it imports only seedrandom and itself.')),
  },
  {
    files: ['locales/**/*.ts'],
    rules: {
      'no-console': 'error',
      ...imports(ban('^(?!\\./|@fluent/bundle$)', 'locales/ imports only itself and @fluent/bundle: whoever speaks gives it what it needs.')),
    },
  },
  {
    files: ['schema/**/*.ts'],
    rules: {
      'no-console': 'error',
      ...imports(
        ban('^(?!\\.|(zod|csv-stringify)($|/)|d3-format$)', 'schema/ imports only sim/, locales/, zod, csv-stringify and d3-format.'),
        banFolders('src|workers|ensemble|verify|cli|bench|tests', 'schema/ imports only sim/, locales/, zod, csv-stringify and d3-format.'),
      ),
    },
  },
  {
    files: ['ensemble/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': [...exactArithmetic, noFilledResult],
      ...imports(
        ban('^(?!\\.|hyparquet-writer$)', 'ensemble/ imports only sim/, schema/ and hyparquet-writer: it runs wherever the model runs.'),
        banFolders('src|workers|verify|cli|bench|tests', 'ensemble/ imports only sim/, schema/ and hyparquet-writer: it runs wherever the model runs.'),
      ),
    },
  },
  {
    files: ['verify/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', noFilledResult],
      ...imports(
        ban('^(?!\\.|d3-(array|scale|shape|format)$)', 'verify/ imports only sim/, schema/, ensemble/ and d3: it runs wherever the model runs.'),
        banFolders('src|workers|cli|bench|tests', 'verify/ imports only sim/, schema/, ensemble/ and d3: it runs wherever the model runs.'),
      ),
    },
  },
  {
    files: ['workers/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', noFilledResult],
      ...imports(
        ban('^(?!\\.|comlink($|/)|fflate$|gifenc$|node:worker_threads$)', 'workers/ imports only sim/, schema/, ensemble/, comlink, fflate and gifenc.'),
        banFolders('src|verify|cli|bench|tests', 'workers/ imports only sim/, schema/, ensemble/, comlink, fflate and gifenc.'),
      ),
    },
  },
  {
    files: ['cli/**/*.ts', 'bench/**/*.ts'],
    rules: imports(banFolders('src|tests', 'Command-line programs import sim/, schema/, verify/ and workers/, never the page.')),
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'global', 'require', '__dirname', '__filename', 'setImmediate'].map((name) => ({
          name,
          ...message('The page runs in a browser; this is Node.'),
        })),
      ],
      ...imports(
        banFolders('verify|cli|bench|tests', 'The page does not import command-line programs or tests.'),
        ban('^node:', 'The page runs in a browser; this is Node.'),
        ban(
          '^(\\.\\.?/)+sim(/(?!(units|palette|constants)$)|$)',
          'The simulation runs in the worker: import its types only (import type …), or sim/units, sim/palette, sim/constants.',
          { allowTypeImports: true },
        ),
        ban(
          '^(\\.\\.?/)+workers(/(?!client$)|$)',
          'Speak to the worker through its client: import workers/client, and types only (import type …) from the rest.',
          { allowTypeImports: true },
        ),
      ),
    },
  },
);
