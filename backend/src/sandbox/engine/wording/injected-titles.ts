import { both, type Text } from '../text.js';

/** What a trainer let happen, and what came of it, as the timeline calls it. */
export const INJECTED_TITLES: Readonly<Record<string, Text>> = {
  'inject.outage': both('突发：{resource} 中断', 'Incident: {resource} down'),
  'inject.message': both('突发：{from}来反映问题', 'Incident: {from} speaks up'),
  'inject.urgent': both('突发：本件加急', 'Incident: the case becomes urgent'),
  'inject.case': both('突发：急件上门，{item}', 'Incident: an urgent case comes, {item}'),
  'urgent.overdue': both('加急超时', 'Urgent, and overdue'),
  'message.reply': both('答复来人', 'Answered'),
};
