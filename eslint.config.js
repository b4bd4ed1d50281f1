import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import * as a11yModule from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

const a11y = a11yModule.default ?? a11yModule;

/**
 * The rooms and what each may import, besides itself. One way only, so that whatever is pure stays usable without
 * bpmn-js and without a browser.
 */
const PURE = ['expression', 'model', 'exchange', 'rules', 'search', 'lifecycle', 'dry-run'];
const SERVICES = ['connectors', 'viewer', 'modeler'];
const SURFACES = ['panel', 'palette', 'builder', 'connections', 'packages'];
const ROOMS = [...PURE, ...SERVICES, 'ui', 'editor', ...SURFACES, 'demo'];

const MAY_IMPORT = {
  expression: [],
  model: ['expression'],
  exchange: ['expression', 'model'],
  rules: ['expression', 'model'],
  search: ['expression', 'model'],
  lifecycle: ['expression', 'model'],
  'dry-run': ['expression', 'model', 'exchange'],
  connectors: PURE,
  viewer: [...PURE, 'connectors'],
  modeler: [...PURE, 'connectors', 'viewer'],
  editor: PURE,
  ui: PURE,
  panel: [...PURE, ...SERVICES, 'ui', 'editor'],
  palette: [...PURE, ...SERVICES, 'ui'],
  builder: [...PURE, ...SERVICES, 'ui', 'editor', 'panel'],
  connections: [...PURE, ...SERVICES, 'ui', 'panel'],
  packages: [...PURE, ...SERVICES, 'ui', 'panel']
};

const STRINGS_AS_MARKUP = ['unsafe-html', 'unsafe-svg', 'unsafe-mathml', 'unsafe-static'];

const UNSAFE_IMPORTS = [
  {
    regex: `^lit(-html)?/directives/(${STRINGS_AS_MARKUP.join('|')})(\\.js)?$`,
    message: 'Text from outside must never become markup.'
  },
  {
    regex: '^lit(-html)?/directives/style-map(\\.js)?$',
    message: 'A strict Content-Security-Policy blocks style attributes: use classes.'
  }
];

const BROWSER_LIBRARIES = {
  regex: '^(lit|lit-html|@lit|bpmn-js|diagram-js|didi|tiny-svg|min-dom)(/|$)',
  message: 'This room is pure: it runs without bpmn-js and without a browser.'
};

const DRY_RUN_LIBRARIES = {
  regex: '^bpmn-elements$',
  message:
    'The library that runs a process is large: it comes with src/dry-run/machine.ts, when somebody tries one out.'
};

const EDITOR_LIBRARIES = {
  regex: '^@codemirror/|/editor/(?!load\\.js$|events\\.js$)',
  allowTypeImports: true,
  message: 'The expression editor is large: it is loaded when it is needed, see src/editor/load.ts.'
};

/** Of the builder its JSON editor is one of them, made of parts of the expression editor. */
const JSON_EDITOR = ['src/builder/json-*.ts', 'src/builder/connector-json-editor.ts'];

const JSON_EDITOR_LIBRARIES = {
  regex: '/editor/(?!(explanation|keys|marks|text|theme\\.styles|popups\\.styles)\\.js$)',
  message: 'The JSON editor shares with the expression editor what is named here, and no more.'
};

const JSON_EDITOR_FILES = {
  regex: '^\\./(connector-json-editor|json-(?!events\\.js$))',
  allowTypeImports: true,
  message: 'The JSON editor is large: it is loaded when it is needed, see src/builder/load-json-editor.ts.'
};

const alternatives = (rooms) => `(${rooms.join('|')})`;

// what a value and a fault look like: they import no other room, so every room may know them
const LEAVES = '(?!model/(json|json-pointer|problem)\\.js$)';

function importsOf(room, large = [EDITOR_LIBRARIES]) {
  const closed = ROOMS.filter((other) => other !== room && !MAY_IMPORT[room].includes(other));
  const direction = {
    regex: `^(\\.\\./)+(src/)?${LEAVES}${alternatives(closed)}(/|$)`,
    message: `The room "${room}" must not know this one: see the order of rooms in eslint.config.js.`
  };
  return [
    ...UNSAFE_IMPORTS,
    direction,
    ...(PURE.includes(room) ? [BROWSER_LIBRARIES] : []),
    ...(room === 'dry-run' ? [] : [DRY_RUN_LIBRARIES]),
    ...(room === 'editor' ? [] : large)
  ];
}

const restrictImports = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const roomRules = Object.keys(MAY_IMPORT).map((room) => ({
  files: [`src/${room}/**/*.ts`, `${room}/**/*.ts`],
  rules: restrictImports(importsOf(room))
}));

roomRules.push(
  {
    files: ['src/builder/*.ts'],
    rules: restrictImports(importsOf('builder', [EDITOR_LIBRARIES, JSON_EDITOR_FILES]))
  },
  { files: JSON_EDITOR, rules: restrictImports(importsOf('builder', [JSON_EDITOR_LIBRARIES])) }
);

const TEMPLATE = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement';

const FORBIDDEN_SYNTAX = [
  {
    selector: `${TEMPLATE}[value.raw=/\\sstyle\\s*=/i]`,
    message: 'A strict Content-Security-Policy blocks style attributes: use classes.'
  },
  {
    selector: `${TEMPLATE}[value.raw=/<(style|script)\\b/i]`,
    message: 'Style belongs into `static styles`, script into modules.'
  },
  {
    selector: `${TEMPLATE}[value.raw=/\\.(innerHTML|outerHTML|srcdoc)\\s*=/i]`,
    message: 'Text from outside must never become markup.'
  },
  {
    selector: 'ImportExpression[source.value=/^\\.\\.\\u002F/]',
    message: 'Import other rooms statically, where their order is checked.'
  }
];

const FORBIDDEN_PROPERTIES = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc'].map((property) => ({
  property,
  message: 'Text from outside must never become markup.'
}));

export default ts.config(
  {
    ignores: [
      'dist',
      'coverage',
      '.cache',
      'test/e2e/output',
      'src/builder/json-definition-schema.js',
      'src/model/validator.js',
      'src/expression/parser.js',
      'src/expression/parser.terms.js'
    ]
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/recommended']],
    plugins: { 'lit-a11y': a11y },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...a11y.configs.recommended.rules,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
      ],
      '@typescript-eslint/consistent-type-imports': 'error'
    }
  },
  {
    rules: {
      // What XML and JSON may not hold is told by such expressions.
      'no-control-regex': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'error',
      'no-restricted-properties': ['error', ...FORBIDDEN_PROPERTIES],
      'no-restricted-syntax': ['error', ...FORBIDDEN_SYNTAX],
      ...restrictImports(UNSAFE_IMPORTS)
    }
  },
  ...roomRules,
  {
    files: ['src/core.ts', 'src/lint.ts'],
    rules: restrictImports([
      ...UNSAFE_IMPORTS,
      BROWSER_LIBRARIES,
      {
        regex: `/${alternatives([...SERVICES, ...SURFACES, 'demo'])}/`,
        message: 'This door opens into pure rooms only.'
      }
    ])
  },
  {
    files: ['src/**/*.ts', 'palette/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 200 }],
      'max-lines-per-function': ['error', { max: 30, skipBlankLines: true, skipComments: true }]
    }
  },
  {
    // Elements: Lit calls the listeners of its templates with the element as `this`.
    files: ['src/**/connector-*.ts', 'palette/connector-*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' }
  },
  {
    files: ['demo/**/*.ts'],
    rules: restrictImports([
      ...UNSAFE_IMPORTS,
      { regex: '^\\.\\./', message: 'The demo uses the public doors only, as any host does.' }
    ])
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/require-await': 'off',
      // What bpmn-js hands out for a service that it has no types of.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      'no-console': 'off',
      'no-restricted-properties': 'off'
    }
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'Buffer', 'setTimeout', 'clearTimeout', 'fetch', 'performance'].map(
          (name) => [name, 'readonly']
        )
      )
    },
    rules: { 'no-console': 'off' }
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', __dirname: 'readonly' }
    }
  },
  {
    // Code of these runs in the page, inside `page.evaluate`, as well as in Node; both kinds of globals exist.
    files: [
      'test/e2e/**',
      'test/pack/**',
      'test/bench/**',
      'scripts/screenshots.mjs',
      'scripts/bench-problems.mjs'
    ],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'document',
          'window',
          'navigator',
          'DataTransfer',
          'File',
          'describe',
          'it',
          'before',
          'after',
          'beforeEach',
          'afterEach',
          'getComputedStyle'
        ].map((name) => [name, 'readonly'])
      )
    }
  }
);
