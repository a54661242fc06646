import { both } from '../text.js';
import { licensing, privacy, type RuleText } from './rule-text.js';

/** The rights of others, and hearings. */
export const HEARING_RULES = {
  'third-party-concerned': { text: both('本件不涉及他人重大利益', 'No third party is concerned') },
  'known-data-only': {
    text: both('卷内没有利害关系人的这项信息：{field}', 'The file knows no such data of theirs: {field}'),
    basis: privacy('第六条', 'Art. 6'),
  },
  'right-not-told-yet': { text: both('听证权利已经告知过', 'The right to a hearing was told already') },
  'hearing-asked-in-time': {
    text: both('告知后五个工作日内才能申请听证', 'A hearing can be asked for within five working days of being told'),
    basis: licensing('第四十七条', 'Art. 47'),
  },
  'hearing-asked-for': {
    text: both('没有人申请听证，不能以听证停表', 'Nobody asked for a hearing: the clock cannot stop for one'),
    basis: licensing('第四十七条', 'Art. 47'),
  },
  'pause-is-hearing': { text: both('特别程序不是听证', 'The special procedure is no hearing') },
  'host-not-handler': {
    text: both('听证主持人不能是审查本件的人', 'The host may not be who reviews the case'),
    basis: licensing('第四十八条第一款第三项', 'Art. 48(1)(3)'),
  },
  'seven-days-before': {
    text: both('听证要在七日前通知，最早 {day}', 'Seven days of notice: {day} at the earliest'),
    basis: licensing('第四十八条第一款第一项', 'Art. 48(1)(1)'),
  },
  'within-twenty-days': {
    text: both('收到申请后二十个工作日内组织听证，最迟 {day}', 'Within twenty working days of the request: by {day}'),
    basis: licensing('第四十七条', 'Art. 47'),
  },
  'hearing-noticed': { text: both('还没有发听证通知', 'No notice of the hearing was given') },
  'on-the-day': { text: both('听证日是 {day}', 'The hearing is on {day}') },
  'holds-it-as-host': { text: both('听证由通知载明的主持人 {host} 主持', 'The hearing is run by {host}, as noticed') },
  'held-in-public': {
    text: both('听证应当公开举行', 'A hearing is public'),
    basis: licensing('第四十八条第一款第二项', 'Art. 48(1)(2)'),
  },
  'record-signed': {
    text: both('笔录要交参加人确认后签字', 'Those who took part sign the record'),
    basis: licensing('第四十八条第一款第五项', 'Art. 48(1)(5)'),
  },
  'free-of-charge': {
    text: both('组织听证的费用不由当事人承担', 'The parties do not pay for the hearing'),
    basis: licensing('第四十七条第二款', 'Art. 47(2)'),
  },
  'hearing-held': { text: both('听证还没有举行', 'The hearing was not held') },
  'hearing-closed': { text: both('听证没有结束，不能结束特别程序', 'The hearing is not closed') },
  'hearing-first': {
    text: both(
      '涉及他人重大利益：告知听证权、申请期满或听证结束前，不能决定',
      'Others are concerned: no decision before they were told, their time has run out, or the hearing is closed',
    ),
    basis: licensing('第四十六条至第四十八条、第七十二条第八项', 'Art. 46–48, 72(8)'),
  },
} as const satisfies Record<string, RuleText>;
