import { both, type Text } from '../text.js';

/** What happens in the office besides cases, as the timeline calls it. */
export const OFFICE_TITLES: Readonly<Record<string, Text>> = {
  'review.invite': both('邀请评价：{review}', 'Rating invited: {review}'),
  'review.rate': both('收到评价 {stars} 星：{review}', 'Rated {stars} stars: {review}'),
  'review.pass': both('好评，自动办结：{review}', 'Good rating, closed: {review}'),
  'review.open': both('差评转办：{review}', 'Bad rating opened: {review}'),
  'review.overdue': both('差评联系超时：{review}', 'Bad rating not called in time: {review}'),
  'review.claim': both('领办差评：{review}', 'Bad rating claimed: {review}'),
  'log.review': both('调取日志作为证据', 'Log entries attached as evidence'),
  'review.contact': both('联系评价人：{review}', 'Citizen called: {review}'),
  'review.assign': both('转办整改：{to}', 'Passed on to {to}'),
  'review.classify': both('差评定性：{class}', 'Classed as {class}'),
  'review.fix': both('整改：{document}', 'Mended: {document}'),
  'review.explain': both('解释说明', 'Explained'),
  'review.appeal': both('申诉', 'Appeal made'),
  'review.uphold': both('申诉成立', 'Appeal upheld'),
  'review.turn_down': both('申诉不成立', 'Appeal not upheld'),
  'review.exclude': both('剔除评价', 'Rating excluded'),
  'review.feedback': both('反馈整改结果', 'Result fed back'),
  'review.revisit': both('回访', 'Revisited'),
  'review.close': both('差评办结', 'Bad rating closed'),
};
