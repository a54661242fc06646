import { both, type Text } from '../text.js';

/** What the work of an integrated window is called on the timeline. */
export const WINDOW_TITLES: Readonly<Record<string, Text>> = {
  'case.search': both('查找在办件：{count} 件', 'Searched for open cases: {count} found'),
  'case.merge': both('合并重复申请', 'Duplicate application merged'),
  'case.merged': both('并入另一办件', 'Merged into another case'),
  'assist.offer': both('提供便利服务', 'Served as needed'),
  'refer.online': both('让申请人自行网上办理', 'Sent away to do it online'),
};
