import { both } from '../text.js';
import { licensing, privacy, type RuleText } from './rule-text.js';

/** After the licence was given, and the supervisor. */
export const LICENCE_RULES = {
  'licence-given': { text: both('本件没有发出证照', 'No licence came of this case') },
  'fix-day-ahead': { text: both('责令整改要写明事项和今天以后的期限', 'An order names the matter and a day ahead') },
  'statement-taken': {
    text: both('要记录当事人的陈述申辩；放弃的也要记明', 'Take down what the party says, or that it says nothing'),
    basis: licensing('第七条', 'Art. 7'),
  },
  'grounds-found': {
    text: both('还没有查实撤销的事实', 'The facts for a revocation are not established'),
    basis: licensing('第六十九条', 'Art. 69'),
  },
  'holder-heard': {
    text: both('撤销前要听取被许可人的陈述申辩', 'The holder is heard before a revocation'),
    basis: licensing('第七条', 'Art. 7'),
  },
  'revocation-complete': {
    text: both('撤销决定要写明事实、理由、依据和救济途径', 'A revocation gives facts, reasons, basis and remedies'),
    basis: licensing('第六十九条', 'Art. 69'),
  },
  'decided-on-licence': {
    text: both('没有撤销决定，不能把证照改为撤销', 'Without a decision the licence cannot be marked as revoked'),
  },
  'unknown-verification': { text: both('没有这项可以核实的内容', 'There is nothing of that kind to verify') },
  'nothing-overdue': { text: both('本件没有超过承诺时限', 'The case has not passed its promised day') },
  'no-limit-runs': { text: both('本件没有在计的办理期限', 'No limit runs in this case') },
  'plan-in-time': { text: both('安排的日子要在今天和 {day} 之间', 'Plan it for a day between today and {day}') },
  'unknown-credit-field': {
    text: both('信用记录里没有这个栏目：{field}', 'The credit record has no such entry: {field}'),
    basis: privacy('第六条', 'Art. 6'),
  },
  'credit-after-decision': {
    text: both('没有生效的决定，不能记入信用记录', 'Nothing is entered before there is a decision'),
  },
  'no-such-document': { text: both('本件没有这份文书', 'The case has no such document') },
  'no-open-order': { text: both('没有待说明的督办单', 'No supervision order waits for an explanation') },
} as const satisfies Record<string, RuleText>;
