import { basename } from 'node:path';
import { ProgramFile } from '../../../contract/certification/program.js';
import { type ContentFault, type ContentFile, ContentFaults, readYaml } from '../../platform/content/content-file.js';
import { contentId } from '../../platform/database/ids.js';
import { singleRequirements } from '../requirement/requirements.js';

export interface ParsedProgram {
  id: string;
  slug: string;
  definition: ProgramFile;
}

/** Reads `content/programs/<slug>.yaml`. Throws the faults with their lines. */
export function parseProgram(file: ContentFile): ParsedProgram {
  const slug = basename(file.path, '.yaml');
  const { value, fault } = readYaml(file, ProgramFile);
  const keys = singleRequirements(value.requirements).map(({ key }) => key);
  const repeated = keys.filter((key, index) => keys.indexOf(key) !== index);
  const faults: ContentFault[] = repeated.map((key) =>
    fault(['requirements'], `the key ${key} names two requirements`),
  );
  const { need, parts } = value.requirements;
  if (need !== 'all' && 'atLeast' in need && need.atLeast > parts.length) {
    faults.push(fault(['requirements', 'need'], `asks for ${String(need.atLeast)} of ${String(parts.length)} parts`));
  }
  if (faults.length > 0) throw new ContentFaults(faults);
  return { id: contentId('program', slug), slug, definition: value };
}
