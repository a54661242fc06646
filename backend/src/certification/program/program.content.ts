import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ProgramFile, type Requirement, type SingleRequirement } from '../../../contract/certification/program.js';
import { type ContentFile, ContentFaults, readYaml } from '../../platform/content/content-file.js';
import { contentId } from '../../platform/database/ids.js';
import { slugOf } from '../requirement/requirements.js';

export interface ParsedProgram {
  id: string;
  slug: string;
  definition: ProgramFile;
}

interface Placed {
  requirement: Requirement;
  /** Where it stands in the file. */
  path: PropertyKey[];
}

/**
 * Reads `content/programs/<slug>.yaml`. Throws the faults with their lines. Where the content folder is named, every
 * course, quiz and scenario that the program asks for has to be in it.
 */
export function parseProgram(file: ContentFile, content?: string): ParsedProgram {
  const slug = basename(file.path, '.yaml');
  const { value, fault } = readYaml(file, ProgramFile);
  const placed = placedIn(value.requirements.parts, ['requirements', 'parts']);
  const keys = placed.map(({ requirement }) => requirement.key);
  const faults = placed.flatMap(({ requirement, path }, index) => [
    ...(keys.indexOf(requirement.key) < index
      ? [fault(path, `the key ${requirement.key} names two requirements`)]
      : []),
    ...(isMissing(requirement, content) ? [fault(path, `there is no ${requirement.kind} ${slugOf(requirement)}`)] : []),
  ]);
  const groups = [
    { need: value.requirements.need, parts: value.requirements.parts, path: ['requirements'] },
    ...placed.flatMap(({ requirement, path }) => (requirement.kind === 'group' ? [{ ...requirement, path }] : [])),
  ];
  for (const { need, parts, path } of groups) {
    if (need !== 'all' && 'atLeast' in need && need.atLeast > parts.length) {
      faults.push(fault([...path, 'need'], `asks for ${String(need.atLeast)} of ${String(parts.length)} parts`));
    }
  }
  if (faults.length > 0) throw new ContentFaults(faults);
  return { id: contentId('program', slug), slug, definition: value };
}

/** Every requirement, those inside groups after their group. */
function placedIn(parts: readonly Requirement[], path: PropertyKey[]): Placed[] {
  return parts.flatMap((requirement, index) => {
    const here = [...path, index];
    const inside = requirement.kind === 'group' ? placedIn(requirement.parts, [...here, 'parts']) : [];
    return [{ requirement, path: here }, ...inside];
  });
}

const FILES: Record<SingleRequirement['kind'], (slug: string) => string> = {
  course: (slug) => join('courses', slug, 'course.yaml'),
  quiz: (slug) => join('quizzes', `${slug}.yaml`),
  scenario: (slug) => join('scenarios', `${slug}.yaml`),
  'skill-exam': (slug) => join('skill-exams', `${slug}.yaml`),
};

const isMissing = (requirement: Requirement, content: string | undefined): requirement is SingleRequirement =>
  content !== undefined &&
  requirement.kind !== 'group' &&
  !existsSync(join(content, FILES[requirement.kind](slugOf(requirement))));
