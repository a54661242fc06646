import type { Dimension, LookupTopic, QueryStatus, Verdict } from '../../../contract/sandbox/terms.js';
import { both, type Text } from './text.js';

export const VERDICT_WORDS: Readonly<Record<Verdict, Text>> = {
  ok: both('合格', 'in order'),
  shared: both('已共享核验', 'proved by sharing'),
  mismatch: both('不符', 'does not match'),
  expired: both('过期', 'expired'),
  illegible: both('不清', 'illegible'),
  missing: both('缺少', 'missing'),
  forged: both('虚假', 'false'),
  not_required: both('无需提供', 'not needed'),
};

export const QUERY_WORDS: Readonly<Record<QueryStatus, Text>> = {
  PENDING_APPROVAL: both('待批准', 'waits for approval'),
  REFUSED: both('未批准', 'not approved'),
  RETURNED: both('已返回', 'returned'),
  MISMATCH: both('不一致', 'does not match'),
  NOT_FOUND: both('无记录', 'no record'),
  TIMEOUT: both('超时', 'timed out'),
};

export const DIMENSION_WORDS: Readonly<Record<Dimension, Text>> = {
  lawfulness: both('合法', 'Lawfulness'),
  timeliness: both('及时', 'Timeliness'),
  privacy: both('隐私', 'Privacy'),
  accuracy: both('准确', 'Accuracy'),
  service: both('服务', 'Service'),
};

export const CHANNEL_WORDS: Readonly<Record<string, Text>> = {
  window: both('窗口', 'Window'),
  online: both('网上', 'Online'),
  mobile: both('移动端', 'Mobile'),
  kiosk: both('自助终端', 'Kiosk'),
  post: both('邮寄', 'Post'),
  hotline: both('12345 热线', 'Hotline 12345'),
};

export const PARTY_WORDS: Readonly<Record<string, Text>> = {
  applicant: both('申请人', 'Applicant'),
  agent: both('代办人', 'Agent'),
  interested: both('利害关系人', 'Interested party'),
  father: both('父亲', 'Father'),
  child: both('孩子', 'Child'),
};

/** The purpose that the platform itself writes when it verifies who somebody is. */
export const IDENTITY_PURPOSE = both('核验身份', 'identity check');

/** A purpose as it is shown: the platform's own words, or what somebody wrote. */
export const purposeWords = (purpose: string, say: (words: string) => Text): Text =>
  purpose === IDENTITY_PURPOSE['zh-CN'] ? IDENTITY_PURPOSE : say(purpose);

export const LICENCE_WORDS: Readonly<Record<string, Text>> = {
  valid: both('有效', 'valid'),
  suspended: both('暂扣', 'suspended'),
  revoked: both('撤销', 'revoked'),
  cancelled: both('注销', 'cancelled'),
};

export const ANSWER_WORDS: Readonly<Record<string, Text>> = {
  granted: both('予以公开', 'Disclosed'),
  partly: both('部分公开', 'Disclosed in part'),
  refused: both('不予公开', 'Not disclosed'),
  not_held: both('本机关不掌握', 'Not held here'),
};

export const DELIVERY_WORDS: Readonly<Record<string, Text>> = {
  post: both('邮寄', 'by post'),
  pickup: both('窗口领取', 'at the window'),
  electronic: both('电子证照', 'electronically'),
  home: both('送到家里', 'brought to the home'),
};

export const LOOKUP_WORDS: Readonly<Record<LookupTopic, Text>> = {
  guide: both('办事指南', 'the published guide'),
  exemption: both('是否需要办理', 'whether it is needed at all'),
  jurisdiction: both('由谁办理', 'which body is competent'),
};
