import { generate } from './generate.mjs';
import { runBin } from './run.mjs';

await generate();
const eslint = await runBin('eslint', ['.', '--max-warnings', '0']);
const prettier = await runBin('prettier', ['--check', '.']);
if (eslint !== 0 || prettier !== 0) process.exitCode = 1;
