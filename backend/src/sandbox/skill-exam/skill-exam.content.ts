import { basename } from 'node:path';
import { SkillExamFile } from '../../../contract/sandbox/skill-exam.js';
import { type ContentFile, ContentFaults, readYaml } from '../../platform/content/content-file.js';
import { contentId } from '../../platform/database/ids.js';
import { type Candidate, shortDraw } from './drawing.js';

export interface ParsedSkillExam {
  readonly id: string;
  readonly slug: string;
  readonly definition: SkillExamFile;
}

/** Reads `content/skill-exams/<slug>.yaml`. Every draw must find enough scenarios among the candidates. */
export function parseSkillExam(file: ContentFile, candidates: readonly Candidate[]): ParsedSkillExam {
  const slug = basename(file.path, '.yaml');
  const { value, fault } = readYaml(file, SkillExamFile);
  const codes = new Set(candidates.map(({ code }) => code));
  const faults = value.draws.flatMap(({ among = [] }, at) =>
    among
      .filter((code) => !codes.has(code))
      .map((code) => fault(['draws', at, 'among'], `there is no scenario ${code}`)),
  );
  const short = shortDraw(value.draws, candidates);
  if (short) {
    const { draw, wanted, pool } = short;
    faults.push(
      fault(['draws', draw], `${String(wanted)} scenarios are to be drawn here, and only ${String(pool)} fit`),
    );
  }
  if (faults.length > 0) throw new ContentFaults(faults);
  return { id: contentId('skill-exam', slug), slug, definition: value };
}
