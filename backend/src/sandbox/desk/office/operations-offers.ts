import type { CommandType } from '../../../../contract/sandbox/command.js';
import { both } from '../../engine/text.js';
import { CHECK_WORDS, PUBLIC_WORDS } from '../../engine/wording/office-words.js';
import type { World } from '../../engine/world.js';
import {
  contacts,
  field,
  inState,
  openFor,
  optional,
  wordsOf,
  type Choosing,
  type OfficeField,
  type OfficeOffer,
} from './offer.js';

const hasModules = ({ scene }: World): boolean => scene.modules.length > 0;

const offer = (type: CommandType, label: [string, string], key: string, fields: OfficeField[]): OfficeOffer => ({
  type,
  label: both(...label),
  key,
  when: hasModules,
  fields,
});

const module = field('module', both('模块', 'Module'), 'choice', inState('module'));
const broken = field('module', both('模块', 'Module'), 'choice', inState('module', 'DOWN', 'RESTORING', 'RESTORED'));
const channels = field('channels', both('在哪里发布', 'Where'), 'choices', wordsOf(PUBLIC_WORDS));
const words = field('text', both('内容', 'Text'), 'long-text');
const backups = ({ world }: Choosing) => world.scene.backups.map(({ code, label }) => ({ code, label }));
const point = field('point', both('恢复点', 'Backup'), 'choice', backups);
const onChange = (type: CommandType): OfficeField =>
  field('change', both('变更单', 'Change'), 'choice', openFor('change', type));

/** The operations room. */
export const OPERATIONS_OFFERS: readonly OfficeOffer[] = [
  offer('monitor.check', ['查看监控', 'Read monitoring'], 'M', [module]),
  offer('announce', ['发布公告', 'Announce'], 'A', [
    channels,
    optional(
      field(
        'jobs',
        both('说明哪些到期件', 'Which due work'),
        'choices',
        inState('job', 'DUE', 'PRIORITISED', 'BLOCKED'),
      ),
    ),
    words,
  ]),
  offer('fallback.paper', ['启用纸质受理', 'Go on on paper'], 'P', [
    broken,
    field('numbered', both('逐号登记、给回执', 'Numbered, with a receipt'), 'yes-no'),
    optional(field('text', both('说明', 'Note'))),
  ]),
  offer('queue.dismiss', ['劝离群众', 'Send the queue home'], 'X', [words]),
  offer('prioritise', ['到期件优先', 'Due work first'], 'T', [
    field('jobs', both('哪几件', 'Which'), 'choices', inState('job', 'DUE')),
  ]),
  offer('backup.snapshot', ['记录回退点', 'Record a way back'], 'B', [
    module,
    optional(field('note', both('说明', 'Note'))),
  ]),
  offer('change.request', ['申请变更', 'Request a change'], 'C', [
    broken,
    point,
    field('plan', both('步骤', 'Plan'), 'long-text'),
    optional(field('rollback', both('回退办法', 'Way back'), 'long-text')),
  ]),
  offer('change.approve', ['批准变更', 'Approve the change'], 'Y', [onChange('change.approve')]),
  offer('change.execute', ['开始实施', 'Begin the change'], 'G', [onChange('change.execute')]),
  offer('restore', ['恢复数据', 'Restore'], 'R', [
    field('module', both('模块', 'Module'), 'choice', inState('module', 'DOWN')),
    point,
    optional(field('change', both('依据的变更单', 'Under which change'), 'choice', inState('change'))),
    field('increments', both('重放增量日志', 'With increments'), 'yes-no'),
  ]),
  offer('change.verify', ['验证', 'Verify'], 'V', [
    onChange('change.verify'),
    field('checks', both('验证哪些', 'What was checked'), 'choices', wordsOf(CHECK_WORDS)),
  ]),
  offer('change.rollback', ['回退', 'Roll back'], 'U', [
    onChange('change.rollback'),
    field('reason', both('原因', 'Reason'), 'long-text'),
  ]),
  offer('change.close', ['关闭变更', 'Close the change'], 'Q', [onChange('change.close')]),
  offer('reentry', ['补录', 'Enter the paper'], 'E', [
    field('register', both('登记簿', 'Register'), 'choice', inState('register', 'OPEN')),
    field('by', both('由谁补录和核对', 'By whom'), 'choices', contacts),
    field('source', both('怎样补录', 'From what'), 'choice', () => [
      { code: 'register', label: both('照登记簿补录', 'From the paper register') },
      { code: 'again', label: both('请群众重新提交', 'Ask the citizens to submit again') },
    ]),
  ]),
  offer('notify.end', ['恢复公告', 'Announce recovery'], 'F', [channels, words]),
];
