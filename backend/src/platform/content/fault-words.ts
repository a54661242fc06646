import type { Localized } from '../../../contract/common.js';
import type * as z from 'zod';
import type { YAMLError } from 'yaml';

type Issue = z.core.$ZodIssue;

/** One thing a schema found, where it is, and in both languages. */
export interface WordedIssue {
  readonly path: PropertyKey[];
  readonly words: Localized;
}

/**
 * What a schema found, told of the innermost part that is wrong. A union answers with the faults of each of its
 * branches; what the author meant is the branch that fits deepest.
 */
export function wordedIssues(issues: readonly Issue[]): WordedIssue[] {
  return issues.flatMap(meant).map((issue) => ({ path: issue.path, words: wordsOf(issue) }));
}

function meant(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const branches = issue.errors.map((branch) => branch.flatMap(meant));
  const [best] = branches.toSorted((one, other) => fit(other) - fit(one) || one.length - other.length);
  // Nothing inside it fits: the part itself is of the wrong kind.
  if (!best || fit(best) <= 0) return [{ ...issue, message: isMissing(best?.[0]) ? MISSING : issue.message }];
  return best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** How far a branch of a union got before something was wrong. */
function fit(branch: readonly Issue[]): number {
  const isOther = branch.some(({ code, path }) => code === 'unrecognized_keys' && path.length === 0);
  const depths = branch.map(({ path }) => path.length);
  return Math.max(0, ...depths) - (isOther ? 100 : 0);
}

const MISSING = 'is missing';

const isMissing = (issue: Issue | undefined): boolean =>
  issue?.message === MISSING || (issue?.code === 'invalid_type' && issue.message.endsWith('received undefined'));

function wordsOf(issue: Issue): Localized {
  const en = isMissing(issue) ? MISSING : issue.message;
  return { 'zh-CN': isMissing(issue) ? '缺少这一项' : chinese(issue), en };
}

/** The names of what YAML can be, for those who do not program. */
const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“是/否”（true/false）',
  array: '列表',
  object: '若干项',
  record: '若干项',
};

const listed = (values: readonly unknown[]): string => values.map(String).join('、');

type Words = { [Code in Issue['code']]?: (issue: Extract<Issue, { code: Code }>) => string };

const CHINESE: Words = {
  invalid_type: ({ expected }) => `这里应当是${KINDS[expected] ?? expected}`,
  unrecognized_keys: ({ keys }) => `没有叫 ${listed(keys)} 的项`,
  invalid_value: ({ values }) => `只能是：${listed(values)}`,
  too_small: ({ origin, minimum }) =>
    origin === 'string' && Number(minimum) <= 1 ? '不能为空' : `至少 ${String(minimum)}`,
  too_big: ({ maximum }) => `至多 ${String(maximum)}`,
  invalid_format: ({ format }) => (format === 'date' ? '日期应写作 2026-06-15' : '写法不对'),
  custom: ({ message, params }) => (params?.words as Localized | undefined)?.['zh-CN'] ?? message,
};

function chinese(issue: Issue): string {
  const words = CHINESE[issue.code] as ((issue: Issue) => string) | undefined;
  return words?.(issue) ?? '写法不对，请对照同类项';
}

const YAML_WORDS: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不对',
  TAB_AS_INDENT: '缩进只能用空格，不能用制表符',
  DUPLICATE_KEY: '同一层里有两个相同的项',
  MISSING_CHAR: '少了一个符号（引号、冒号、逗号或括号）',
  BLOCK_AS_IMPLICIT_KEY: '冒号的位置不对',
  MULTILINE_IMPLICIT_KEY: '项名不能跨行；可能少了引号或冒号',
  UNEXPECTED_TOKEN: '这里有不该出现的符号',
  BAD_SCALAR_START: '文字以特殊符号开头时要加引号',
  BAD_ALIAS: '引用的名称不存在',
};

/** The parser goes down with the text, as deep as the stack is, and then says so among the faults of the text. */
export const TOO_DEEP: Localized = { 'zh-CN': '嵌套太深', en: 'is nested too deeply' };

/** Why a text is no YAML, in both languages. */
export function wordsOfYaml({ code, message }: YAMLError): Localized {
  if (message.includes('call stack')) return TOO_DEEP;
  const en = message.split('\n')[0] ?? message;
  return { 'zh-CN': `${YAML_WORDS[code] ?? '不是正确的 YAML'}（${en.replace(/ at line.*$/, '')}）`, en };
}
