import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT } from './scripts.js';

/** A content folder with a few of the shipped scenarios: proving all of them takes long, and their own spec does it. */
export function someScenarios(...codes: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'lms-scenarios-'));
  for (const part of ['sandbox', 'law']) symlinkSync(join(CONTENT, part), join(folder, part));
  mkdirSync(join(folder, 'scenarios'));
  for (const code of codes) {
    symlinkSync(join(CONTENT, 'scenarios', `${code}.yaml`), join(folder, 'scenarios', `${code}.yaml`));
  }
  return folder;
}
