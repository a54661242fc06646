import type { Language } from '../../../contract/common.js';
import type { GradeState } from '../../../contract/learning/gradebook.js';

/** What the columns and words of an exported gradebook are called. */

export const GRADEBOOK_COLUMNS: Record<Language, readonly [string, string, string, string]> = {
  'zh-CN': ['姓名', '单位', '通过门数', '平均得分率（%）'],
  en: ['Name', 'Unit', 'Passed', 'Average %'],
};

export const GRADE_WORDS: Record<Language, Record<GradeState | 'provisional', string>> = {
  'zh-CN': { passed: '通过', failed: '未通过', running: '作答中', open: '未考', missing: '缺考', provisional: '暂定' },
  en: {
    passed: 'passed',
    failed: 'failed',
    running: 'running',
    open: 'not taken yet',
    missing: 'missing',
    provisional: 'so far',
  },
};
