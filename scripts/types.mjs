import { generate } from './generate.mjs';
import { runBin } from './run.mjs';

/** All with the test libraries; the package without them; the pure rooms without a browser either. */
const PROJECTS = ['tsconfig.json', 'tsconfig.build.json', 'tsconfig.pure.json'];

await generate();
let failed = false;
for (const project of PROJECTS) {
  const code = await runBin('tsc', ['-p', project, '--noEmit', '--emitDeclarationOnly', 'false'], {
    from: 'typescript'
  });
  if (code !== 0) {
    failed = true;
    console.error(`types: ${project} failed`);
  }
}
if (failed) process.exitCode = 1;
else console.log('types: no errors');
