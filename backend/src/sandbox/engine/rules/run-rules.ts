import { both } from '../text.js';
import { privacy, type RuleText } from './rule-text.js';

/** The run, its clock and its coach. */
export const RUN_RULES = {
  'run-over': { text: both('本次演练已结束', 'This run is over') },
  'mode-has-not': { text: both('{mode}模式没有这个操作', 'There is no such thing in {mode} mode') },
  'end-of-exercise': {
    text: both('本次演练到 {day} 为止，时钟不再前进', 'The exercise ends on {day}; the clock goes no further'),
  },
  'calendar-not-loaded': {
    text: both(
      '{year} 年的官方日历尚未载入，不能推算期限',
      'The official calendar of {year} is not loaded; no limit can be computed',
    ),
  },
  'no-such-case': { text: both('没有这个办件', 'There is no such case') },
  'colleague-has-it': { text: both('这个办件由同事办理', 'A colleague works on this case') },
  'case-closed': { text: both('办件已经{state}，不能再办理', 'The case is {state}; nothing more can be done with it') },
  'wrong-state': {
    text: both('办件现在是“{state}”，不能做这一步', 'The case is “{state}”; this step does not lead from there'),
  },
  'wrong-post': {
    text: both('{post}岗没有这个权限', 'The post {post} may not do this'),
    basis: both('岗位权限表（模拟）', 'Table of posts (simulated)'),
  },
  'one-post-only': { text: both('本情景只有一个岗位', 'This exercise has one post only') },
  'sits-there': { text: both('您已经在这个岗位', 'You already sit there') },
  'unknown-post': { text: both('没有这个岗位', 'There is no such post') },
  'real-identity-number': {
    text: both(
      '输入的内容像真实的身份证号码。沙箱里只有虚构人物（号码以 000101 开头），请勿录入真实个人信息；该内容未保存。',
      'This looks like the identity number of a real person. Only fictional people live in the sandbox (numbers begin 000101). It was not kept.',
    ),
    basis: privacy('第六条', 'Art. 6'),
  },
  'unknown-hint': { text: both('没有这条提示，或已经看过', 'There is no such hint, or it was already taken') },
  'rewind-boundary': { text: both('只能退回到某一步做完的时候', 'Only back to where a step was complete') },
} as const satisfies Record<string, RuleText>;
