import type { QuestionFlag } from '../../../contract/assessment/results.js';
import type { Language } from '../../../contract/common.js';

/** What the columns and words of the exported tables are called. */

export const ATTEMPT_COLUMNS: Record<Language, string[]> = {
  'zh-CN': [
    '姓名',
    '单位',
    '第几次',
    '状态',
    '开始 (UTC)',
    '结束 (UTC)',
    '用时（分钟）',
    '得分',
    '满分',
    '得分率（%）',
  ],
  en: ['Name', 'Unit', 'Attempt', 'State', 'Started (UTC)', 'Ended (UTC)', 'Minutes', 'Points', 'Maximum', 'Percent'],
};

export const STATE_WORDS: Record<
  Language,
  Record<'running' | 'discarded' | 'passed' | 'failed' | 'provisional', string>
> = {
  'zh-CN': { running: '作答中', discarded: '超时作废', passed: '通过', failed: '未通过', provisional: '待评阅' },
  en: {
    running: 'Running',
    discarded: 'Too late, not counted',
    passed: 'Passed',
    failed: 'Failed',
    provisional: 'marks so far',
  },
};

export const FIGURE_COLUMNS: Record<Language, string[]> = {
  'zh-CN': [
    ...['序号', '题目编号', '题干', '题型', '知识领域', '作答份数', '满分'],
    ...['难度系数（%）', '标准差', '有效权重（%）', '区分度指数（%）', '区分效率（%）', '点二列相关（%）', '需要留意'],
  ],
  en: [
    ...['Position', 'Question', 'Text', 'Type', 'Area', 'Attempts', 'Maximum'],
    ...['Facility %', 'SD', 'Effective weight %', 'Discrimination index %', 'Discriminative efficiency %'],
    ...['Point biserial %', 'Worth a look'],
  ],
};

export const FLAG_WORDS: Record<Language, Record<QuestionFlag, string>> = {
  'zh-CN': {
    'against-total': '总分高的人反而做不好',
    weak: '几乎分不出水平高低',
    'too-easy': '几乎人人答对',
    'too-hard': '几乎没人答对',
    distractor: '有错误选项吸引了水平更高的人',
    few: '作答太少，数字仅供参考',
  },
  en: {
    'against-total': 'Those good at the rest do badly here',
    weak: 'Hardly tells good from weak',
    'too-easy': 'Almost everybody gets it right',
    'too-hard': 'Almost nobody gets it right',
    distractor: 'A wrong answer draws better people',
    few: 'Too few attempts for figures to mean much',
  },
};

export const TYPE_WORDS: Record<Language, Record<string, string>> = {
  'zh-CN': {
    'single-choice': '单选',
    'multiple-choice': '多选',
    'true-false': '判断',
    ordering: '排序',
    matching: '匹配',
    'short-answer': '简答',
    numeric: '数值',
    computed: '计算',
    case: '案例',
    cloze: '填空',
    'gap-match': '选词填空',
    categorise: '归类',
    hotspot: '图上选点',
    essay: '论述',
    'file-upload': '文件上传',
    description: '说明',
  },
  en: {
    'single-choice': 'single choice',
    'multiple-choice': 'multiple choice',
    'true-false': 'true or false',
    'short-answer': 'short answer',
    'gap-match': 'gap match',
    'file-upload': 'file upload',
  },
};
