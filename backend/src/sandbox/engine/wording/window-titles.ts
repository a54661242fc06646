import { both, type Text } from '../text.js';

/** What the work of an integrated window is called on the timeline. */
export const WINDOW_TITLES: Readonly<Record<string, Text>> = {
  'case.search': both('查找在办件：{count} 件', 'Searched for open cases: {count} found'),
  'case.merge': both('合并重复申请', 'Duplicate application merged'),
  'case.merged': both('并入另一办件', 'Merged into another case'),
  'assist.offer': both('提供便利服务', 'Served as needed'),
  'refer.online': both('让申请人自行网上办理', 'Sent away to do it online'),
  'bundle.dispatch': both('派发：{part}', 'Sent out: {part}'),
  'part.done': both('{part}办好', '{part}: done'),
  'part.return': both('{part}被退回', '{part}: sent back'),
  'bundle.close': both('联办办结', 'Bundle complete'),
  'license.fetch': both('调取电子证照：{licence}', 'E-licence fetched: {licence}'),
  'inform.list': both('出示名录', 'Public list shown'),
  'fee.charge': both('收费', 'Fee charged'),
};
