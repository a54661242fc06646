import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { Teaches } from '../../contract/sandbox/scenario-file.js';
import { parseBank, versionIdOf } from '../assessment/bank/bank.content.js';
import { parseQuiz } from '../assessment/quiz/quiz.content.js';
import { parseCourse, readCourseFolder } from '../catalog/course/course.content.js';
import { linksWith, readReferences } from '../catalog/lesson/lesson-references.js';
import { parseProgram } from '../certification/program/program.content.js';
import { parseLaws } from '../law/law/laws.content.js';
import { ContentFault, ContentFaults, type ContentFile, readContentFile } from '../platform/content/content-file.js';
import { readCalendars } from '../law/deadline/calendar-files.js';
import { parseLibrary, readLibraryFiles } from '../sandbox/scenario/library.content.js';
import { prove, PROOF_SEEDS } from '../sandbox/scenario/prove.js';
import { faultsIn, parseScenario } from '../sandbox/scenario/scenario.content.js';
import { teachingIn } from '../sandbox/scenario/teaching.js';
import { parseSkillExam } from '../sandbox/skill-exam/skill-exam.content.js';
import type { CommandResult } from './command.js';

const USAGE = `content check [path…] [--content <folder>] [--json]

Proves content files, wherever they lie: courses (their folder or course.yaml), question banks, quizzes, scenarios,
programs and laws are told apart by what they hold. Without a path: everything in ./content. References to laws, banks
and scenarios are looked up in --content (default ./content).`;

interface Checked {
  path: string;
  kind: string;
  faults: { file: string; line: number; reason: string }[];
}

interface Kind {
  name: string;
  isMeant: (yaml: Record<string, unknown>) => boolean;
  check: (file: ContentFile, content: string) => void;
}

/** What a file holds tells what it is; its folder does not matter. */
const KINDS: Kind[] = [
  // A scenario may have modules too: those of the simulated platform.
  { name: 'course', isMeant: (yaml) => 'modules' in yaml && !('variants' in yaml), check: checkCourse },
  { name: 'quiz', isMeant: (yaml) => 'sections' in yaml, check: checkQuiz },
  { name: 'skill exam', isMeant: (yaml) => 'draws' in yaml, check: checkSkillExam },
  { name: 'scenario', isMeant: (yaml) => 'variants' in yaml, check: checkScenario },
  { name: 'program', isMeant: (yaml) => 'requirements' in yaml || 'requirement' in yaml, check: parseProgram },
  { name: 'laws', isMeant: (yaml) => 'laws' in yaml, check: parseLaws },
  { name: 'question bank', isMeant: (yaml) => 'items' in yaml && 'slug' in yaml, check: parseBank },
];

export async function contentCheck(args: string[]): Promise<CommandResult> {
  if (args.includes('--help')) return { exit: 0, answer: { usage: USAGE }, text: USAGE };
  const at = args.indexOf('--content');
  const content = at >= 0 ? (args[at + 1] ?? '') : join(process.cwd(), 'content');
  const named = args.filter((arg, index) => !arg.startsWith('--') && (at < 0 || index !== at + 1));
  const missing = [...named, content].find((path) => !existsSync(path));
  if (missing !== undefined)
    return { exit: 2, answer: { error: `There is no ${missing}` }, text: `There is no ${missing}` };
  const files = (named.length > 0 ? named : [content]).flatMap(yamlFilesIn);
  const checked = files.flatMap((path) => checkFile(path, content));
  const faults = checked.flatMap((one) => one.faults);
  return {
    exit: faults.length > 0 ? 1 : 0,
    answer: { ok: faults.length === 0, files: checked },
    text: [
      ...faults.map(({ file, line, reason }) => `${file}:${line}: ${reason}`),
      `${checked.length} checked, ${faults.length} faults`,
    ].join('\n'),
  };
}

function yamlFilesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .flatMap((entry) => {
      if (entry.isDirectory()) return yamlFilesIn(join(path, entry.name));
      return entry.name.endsWith('.yaml') ? [join(path, entry.name)] : [];
    });
}

/** Nothing for a file that is of no kind checked here (settings of the demo, the sandbox's own world). */
function checkFile(path: string, content: string): Checked[] {
  const file = readContentFile(path);
  const kind = kindOf(file);
  if (!kind) return [];
  try {
    kind.check(file, content);
    return [{ path, kind: kind.name, faults: [] }];
  } catch (error) {
    const faults = faultsIn(error);
    if (!faults) throw error;
    return [
      { path, kind: kind.name, faults: faults.map(({ file: where, line, reason }) => ({ file: where, line, reason })) },
    ];
  }
}

function kindOf({ text, path }: ContentFile): Kind | undefined {
  if (basename(path) === 'course.yaml') return KINDS[0];
  try {
    const yaml: unknown = parse(text, { logLevel: 'silent' });
    return typeof yaml === 'object' && yaml !== null
      ? KINDS.find(({ isMeant }) => isMeant(yaml as Record<string, unknown>))
      : undefined;
  } catch {
    // Not even YAML: whichever kind was meant, its reader says where it breaks.
    return KINDS.at(-1);
  }
}

function checkCourse(file: ContentFile, content: string): void {
  const files = readCourseFolder(dirname(file.path));
  const addresses = new Map(files.media.map(({ path }) => [path, path]));
  parseCourse(files, linksWith(readReferences(content), addresses));
}

function checkQuiz(file: ContentFile, content: string): void {
  const folder = join(content, 'question-banks');
  const banks = existsSync(folder) ? yamlFilesIn(folder).map((path) => parseBank(readContentFile(path))) : [];
  parseQuiz(
    file,
    new Map(
      banks.map(({ bank, questions }) => [
        bank.slug,
        questions.map((question) => ({ ...question, versionId: versionIdOf(question) })),
      ]),
    ),
  );
}

/** The lots are drawn from the scenarios of the content folder. */
function checkSkillExam(file: ContentFile, content: string): void {
  const folder = join(content, 'scenarios');
  const library = parseLibrary(readLibraryFiles(content));
  const candidates = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => parseScenario(readContentFile(join(folder, name)), library).value)
    .map(({ code, level, tracks, variants }) => ({ id: code, code, level, tracks, variants: Object.keys(variants) }));
  parseSkillExam(file, candidates);
}

function checkScenario(file: ContentFile, content: string): void {
  const library = parseLibrary(readLibraryFiles(content));
  const parsed = parseScenario(file, library);
  const untaught = teachingIn(parsed.value).filter(({ teaches }) => !hasLesson(content, teaches));
  if (untaught.length > 0)
    throw new ContentFaults(untaught.map(({ path, teaches }) => parsed.fault(path, `there is no ${nameOf(teaches)}`)));
  const proof = prove(parsed, { seeds: PROOF_SEEDS, calendars: readCalendars(content), library });
  if (proof.faults.length > 0)
    throw new ContentFaults(proof.faults.map(({ line, reason }) => new ContentFault(file.path, line, reason)));
}

const nameOf = ({ course, lesson }: Teaches): string =>
  lesson === undefined ? `course ${course}` : `lesson ${lesson} in course ${course}`;

function hasLesson(content: string, { course, lesson }: Teaches): boolean {
  const folder = join(content, 'courses', course);
  if (!existsSync(join(folder, 'course.yaml'))) return false;
  return lesson === undefined || readCourseFolder(folder).lessons.has(lesson);
}
