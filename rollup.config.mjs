import { existsSync, readFileSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { inProject } from './scripts/paths.mjs';

const { dependencies, peerDependencies } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));

/** What a host has installed with us and shares with us. */
const INSTALLED = Object.keys({ ...dependencies, ...peerDependencies });

const isInstalled = (id) => INSTALLED.some((name) => id === name || id.startsWith(`${name}/`));

/**
 * The file behind an import of bpmn-js or diagram-js, whose custom is to leave the ending out. Our package is of
 * type "module", for which bundlers and Node demand the whole name.
 */
export function withEnding(id) {
  if (!/^(bpmn|diagram)-js\//.test(id)) return id;
  const file = inProject('node_modules', id);
  if (existsSync(`${file}.js`) || existsSync(`${file}.d.ts`)) return `${id}.js`;
  return existsSync(`${file}/index.js`) ? `${id}/index.js` : id;
}

export default {
  input: [
    ...['src/index.ts', 'src/core.ts', 'src/lint.ts'],
    ...['src/viewer/index.ts', 'src/panel/index.ts', 'palette/index.ts'],
    ...['src/builder/index.ts', 'src/connections/index.ts', 'src/packages/index.ts']
  ],
  external: isInstalled,
  output: {
    dir: 'dist',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: inProject(),
    paths: withEnding
  },
  plugins: [nodeResolve(), esbuild({ target: 'es2022', tsconfig: 'tsconfig.build.json' })]
};

/** The rules as one CommonJS file: the command line of bpmnlint loads its plugins by `require`. */
export const lintOptions = {
  input: 'src/lint.ts',
  external: isInstalled,
  output: {
    file: 'dist/lint/plugin.cjs',
    format: 'cjs',
    inlineDynamicImports: true
  },
  plugins: [nodeResolve(), esbuild({ target: 'es2022', tsconfig: 'tsconfig.build.json' })]
};
