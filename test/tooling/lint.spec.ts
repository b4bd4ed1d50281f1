import { expect } from 'chai';
import { ESLint } from 'eslint';
import ts from 'typescript-eslint';

/** The project's rules without those that need the types of a whole program: they take seconds per file. */
const eslint = new ESLint({
  overrideConfig: [ts.configs.disableTypeChecked]
});

async function rulesBrokenBy(code: string, filePath: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

const imports = (id: string) => `import * as room from '${id}';\nexport default room;\n`;

describe('order of rooms', () => {
  const forbidden: [string, string][] = [
    ['src/expression/example.ts', '../model/mapping.js'],
    ['src/model/example.ts', '../exchange/activiti.js'],
    ['src/model/example.ts', '../connectors/index.js'],
    ['src/rules/example.ts', '../exchange/activiti.js'],
    ['src/search/example.ts', 'lit'],
    ['src/exchange/example.ts', 'lit/directives/repeat.js'],
    ['src/model/example.ts', 'bpmn-js/lib/Modeler'],
    ['src/model/example.ts', 'diagram-js/lib/util/Elements'],
    ['src/core.ts', './connectors/index.js'],
    ['src/core.ts', 'lit'],
    ['src/connectors/example.ts', '../viewer/index.js'],
    ['src/viewer/example.ts', '../modeler/index.js'],
    ['src/modeler/example.ts', '../panel/index.js'],
    ['src/panel/example.ts', '../../palette/index.js'],
    ['src/panel/example.ts', '@codemirror/view'],
    ['src/panel/example.ts', '../editor/expression-editor.js'],
    ['src/expression/example.ts', '@codemirror/state'],
    ['src/editor/example.ts', '../panel/messages.js'],
    ['src/editor/example.ts', '../connectors/index.js'],
    ['palette/example.ts', '../src/panel/index.js'],
    ['palette/deep/example.ts', '../../src/panel/index.js'],
    ['demo/example.ts', '../src/index.js']
  ];

  for (const [file, id] of forbidden) {
    it(`should keep ${file} from importing ${id}`, async () => {
      expect(await rulesBrokenBy(imports(id), file)).to.include('no-restricted-imports');
    });
  }

  const allowed: [string, string][] = [
    ['src/expression/example.ts', '../model/problem.js'],
    ['src/model/example.ts', '../expression/parse.js'],
    ['src/rules/example.ts', '../model/problem.js'],
    ['src/modeler/example.ts', '../connectors/index.js'],
    ['src/panel/example.ts', '../modeler/index.js'],
    ['src/panel/example.ts', 'lit'],
    ['src/panel/example.ts', '../editor/load.js'],
    ['src/editor/example.ts', '@codemirror/view'],
    ['src/editor/example.ts', '../expression/complete.js'],
    ['palette/example.ts', '../src/search/search.js'],
    ['demo/example.ts', 'bpmn-js-connector-palette/palette']
  ];

  for (const [file, id] of allowed) {
    it(`should let ${file} import ${id}`, async () => {
      expect(await rulesBrokenBy(imports(id), file)).to.deep.equal([]);
    });
  }
});

describe('markup and code from strings', () => {
  const forbidden: [string, string, string][] = [
    ['innerHTML', `declare const e: Element;\ne.innerHTML = '';\n`, 'no-restricted-properties'],
    ['outerHTML', `declare const e: Element;\ne.outerHTML = '';\n`, 'no-restricted-properties'],
    [
      'insertAdjacentHTML',
      `declare const e: Element;\ne.insertAdjacentHTML('beforeend', '');\n`,
      'no-restricted-properties'
    ],
    ['unsafeHTML', imports('lit/directives/unsafe-html.js'), 'no-restricted-imports'],
    ['unsafeSVG', imports('lit/directives/unsafe-svg.js'), 'no-restricted-imports'],
    ['styleMap', imports('lit/directives/style-map.js'), 'no-restricted-imports'],
    [
      'a style attribute',
      'import { html } from \'lit\';\nexport default html`<p style="color: red"></p>`;\n',
      'no-restricted-syntax'
    ],
    [
      'a style element',
      "import { html } from 'lit';\nexport default html`<style></style>`;\n",
      'no-restricted-syntax'
    ],
    [
      '.innerHTML of a template',
      "import { html } from 'lit';\nexport default html`<p .innerHTML=${''}></p>`;\n",
      'no-restricted-syntax'
    ],
    ['eval', `export default eval('1');\n`, 'no-eval'],
    ['new Function', `export default new Function('');\n`, 'no-new-func'],
    ['any', `export const value = null as any;\n`, '@typescript-eslint/no-explicit-any'],
    [
      'an image without text',
      'import { html } from \'lit\';\nexport default html`<img src="a.svg">`;\n',
      'lit-a11y/alt-text'
    ]
  ];

  for (const [name, code, rule] of forbidden) {
    it(`should refuse ${name}`, async () => {
      expect(await rulesBrokenBy(code, 'src/panel/example.ts')).to.include(rule);
    });
  }

  it('should not be switched off by a comment', async () => {
    const code = `/* eslint-disable */\nexport default eval('1');\n`;
    expect(await rulesBrokenBy(code, 'src/panel/example.ts')).to.include('no-eval');
  });
});
