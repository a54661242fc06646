// Compresses the built client once, so that the server never does: a .br and a .gz beside each text file.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folder = process.argv[2];
const SMALLEST = 512;

for (const name of globSync('**/*.{js,css,svg,json,html,txt,woff}', { cwd: folder })) {
  const file = join(folder, name);
  const text = readFileSync(file);
  if (text.length < SMALLEST || name === 'index.html') continue;
  writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
}
