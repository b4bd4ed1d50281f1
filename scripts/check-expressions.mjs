// Compares what our parser takes with verdicts of the real one: lines of `text<TAB>ok` or `text<TAB>ERR …`.
// usage: npm run check:expressions -- <verdicts.tsv>
import { readFileSync } from 'node:fs';
import { checkSyntax } from '../src/expression/syntax.ts';

const [file] = process.argv.slice(2);
if (!file) {
  console.error('usage: npm run check:expressions -- <verdicts.tsv>');
  process.exit(2);
}

const LINE = /^(.*?)\t(ok|ERR\b.*)$/s;

/** How we differ from the verdict of one line; nothing where we agree. */
function difference(line) {
  const [, text, verdict] = LINE.exec(line) ?? [];
  if (text === undefined) return 'is no line of text, tab, verdict';
  const [found] = checkSyntax(text);
  if ((verdict === 'ok') === (found === undefined)) return '';
  return `${text}: ${found ? `refused (${found.message}), expected ok` : `taken, expected ${verdict}`}`;
}

const lines = readFileSync(file, 'utf8')
  .replace(/^\ufeff/, '')
  .split('\n')
  .map((line) => line.replace(/\r$/, ''));
let agree = 0;
let differ = 0;
lines.forEach((line, index) => {
  if (line === '') return;
  const found = difference(line);
  if (!found) return agree++;
  differ++;
  console.log(`line ${index + 1}: ${found}`);
});
console.log(`${agree} agree, ${differ} differ`);
process.exitCode = differ > 0 || agree === 0 ? 1 : 0;
