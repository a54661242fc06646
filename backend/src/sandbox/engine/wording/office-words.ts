import type { INCIDENT_KINDS } from '../../../../contract/sandbox/command/incident-steps.js';
import type { MAIL_PARTS } from '../../../../contract/sandbox/command/mail-work.js';
import type {
  LOG_SOURCES,
  PUBLIC_CHANNELS,
  VERIFY_CHECKS,
} from '../../../../contract/sandbox/command/operations-steps.js';
import type {
  CONTACT_POINTS,
  CONTACT_WAYS,
  REVIEW_CLASSES,
  REVIEW_PARTS,
} from '../../../../contract/sandbox/command/review-steps.js';
import { both, type Text } from '../text.js';

type Words<T extends readonly string[]> = Readonly<Record<T[number], Text>>;

export const CLASS_WORDS: Words<typeof REVIEW_CLASSES> = {
  simple: both('合理差评（简单）', 'founded, simple'),
  complex: both('合理差评（复杂）', 'founded, complex'),
  unfounded: both('缺乏法定依据', 'without basis in law'),
  malicious: both('误评或恶意差评', 'mistaken or malicious'),
};
export const POINT_WORDS: Words<typeof CONTACT_POINTS> = {
  listened: both('听完对方陈述', 'Heard the citizen out'),
  apology: both('诚恳道歉', 'Apologised'),
  cause: both('说明原因', 'Explained the cause'),
  plan: both('说明整改安排和时间', 'Said what will be done, and when'),
  'new-rating': both('请对方改评', 'Asked for a better rating'),
};
export const WAY_WORDS: Words<typeof CONTACT_WAYS> = {
  phone: both('电话', 'By phone'),
  message: both('短信', 'By text message'),
  visit: both('上门', 'In person'),
};
export const REVIEW_PART_WORDS: Words<typeof REVIEW_PARTS> = {
  text: both('评价内容', 'What was written'),
  service: both('办理事项', 'The service'),
  time: both('办理时间', 'The time'),
  name: both('评价人姓名', 'Name of the rater'),
  phone: both('评价人电话', 'Phone of the rater'),
};
export const MAIL_PART_WORDS: Words<typeof MAIL_PARTS> = {
  header: both('信头', 'header'),
  link: both('链接', 'link'),
  attachment: both('附件', 'attachment'),
};
export const INCIDENT_WORDS: Words<typeof INCIDENT_KINDS> = {
  phishing: both('钓鱼邮件', 'Phishing'),
  malware: both('恶意程序', 'Malicious software'),
  leak: both('数据泄露', 'Data leak'),
  outage: both('系统中断', 'Outage'),
};
export const PUBLIC_WORDS: Words<typeof PUBLIC_CHANNELS> = {
  hall: both('大厅', 'Hall'),
  online: both('线上', 'Online'),
  hotline: both('12345 热线', 'Hotline 12345'),
};
export const SOURCE_WORDS: Words<typeof LOG_SOURCES> = {
  case: both('办件日志', 'Case log'),
  access: both('访问日志', 'Access log'),
  system: both('系统日志', 'System log'),
  mail: both('邮件日志', 'Mail log'),
};
export const CHECK_WORDS: Words<typeof VERIFY_CHECKS> = {
  count: both('核对记录总数', 'Number of records compared'),
  sample: both('抽样比对证照', 'Licences compared by sample'),
  issue: both('试办一件能出证', 'One test case gets its licence'),
};
