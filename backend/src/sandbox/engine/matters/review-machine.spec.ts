import type { ReviewFile } from '../../../../contract/sandbox/scenario-office.js';
import { after, refusedBy, withPost, worldOf, type Brief } from '../../testing/scripts.js';
import { begin } from '../play.js';
import { both } from '../text.js';
import type { World } from '../world.js';
import { STATES_OF } from './machines.js';
import { REVIEW_MACHINE } from './review-machine.js';

const person = both('方既明', 'Fang Jiming');
const review = (more: Partial<ReviewFile>): ReviewFile => ({
  code: 'R1',
  service: both('社保卡申领', 'Social-security card'),
  channel: 'window',
  at: '08:30',
  stars: 1,
  anonymous: false,
  text: both('跑了三趟', 'Three trips'),
  rater: person,
  phone: both('000-0000-0000', '000-0000-0000'),
  rated: both('三号窗口', 'Window 3'),
  evidence: ['L1'],
  says: { contact: both('终于有人打电话了', 'At last somebody calls') },
  ...more,
});

/** A shipped world seen from the desk that answers ratings. */
function worldWith(...reviews: ReviewFile[]): World {
  const world = withPost(worldOf('S01'), 'R11');
  const entry = { source: 'case' as const, at: both('昨天', 'yesterday'), who: person, text: both('补正', 'Notice') };
  const contact = { code: 'window', name: both('三号窗口', 'Window 3'), line: both('8003', '8003'), official: true };
  const logs = [
    { code: 'L1', ...entry },
    { code: 'L2', ...entry },
  ];
  return { ...world, scene: { ...world.scene, reviews, logs, contacts: [contact] } };
}

const about = (type: string, more: Record<string, unknown> = {}): Brief => ({
  ...({ type, review: 'R1', ...more } as unknown as Brief),
  caseNo: undefined,
});
const claim = about('review.claim');
const contact = about('review.contact', { by: 'phone', covers: ['listened', 'apology'], text: '向您道歉' });
const classify = (kind: string) => about('review.classify', { class: kind, reason: '日志证实' });
const fix = about('review.fix', { measure: '换模板', document: '告知单', owner: '张三', due: '2026-06-22' });
const feedback = about('review.feedback', { text: '已经改好' });
const revisit = about('review.revisit', { by: 'phone', text: '满意' });
const close = about('review.close');
const appeal = (...entries: string[]) => about('review.appeal', { entries, reason: '评错了窗口' });
const search: Brief = { type: 'log.search', source: 'case', words: '', caseNo: undefined };
const wait: Brief = { type: 'clock.advance', minutes: 300 };

const stateAfter = (world: World, briefs: Brief[]) => after(world, briefs).state.matters['review:R1']?.state;

describe('the review machine', () => {
  const world = worldWith(review({}));

  it('opens a bad rating before the first command, with its day to call', () => {
    const play = begin(world);

    expect(play.state.matters['review:R1']).toMatchObject({
      state: 'BAD_OPEN',
      facts: { stars: 1, contactDue: '2026-06-16' },
    });
  });

  it('closes a good one by itself', () => {
    expect(begin(worldWith(review({ stars: 4 }))).state.matters['review:R1']?.state).toBe('CLOSED');
  });

  it('takes one that comes later when its minute comes', () => {
    const later = worldWith(review({ at: '10:30' }));

    expect(stateAfter(later, [])).toBe('INVITED');
    expect(stateAfter(later, [{ type: 'clock.advance', minutes: 120 }])).toBe('BAD_OPEN');
  });

  it.each<[string, Brief[], string]>([
    ['founded: mended', [claim, contact, classify('simple'), fix, feedback, revisit, close], 'CLOSED'],
    ['complex: mended', [claim, contact, classify('complex'), fix], 'FIXED'],
    [
      'unfounded: explained',
      [claim, contact, classify('unfounded'), about('review.explain', { text: '政策如此' })],
      'EXPLAINED',
    ],
    [
      'mistaken: appealed and excluded',
      [claim, contact, classify('malicious'), search, appeal('L1'), wait, about('review.exclude')],
      'EXCLUDED',
    ],
    ['no proof: the appeal fails', [claim, contact, classify('malicious'), search, appeal('L2'), wait], 'REJECTED'],
    [
      'after a failed appeal it is classed again',
      [claim, contact, classify('malicious'), search, appeal('L2'), wait, classify('simple')],
      'CLASSIFIED',
    ],
  ])('goes its way, %s', (_, briefs, state) => {
    expect(stateAfter(world, briefs)).toBe(state);
  });

  it.each<[string, Brief[], string]>([
    ['calling before it is claimed', [contact], 'review-claim-first'],
    ['claiming it twice', [claim, claim], 'review-claimed'],
    [
      'asking for another rating',
      [claim, about('review.contact', { by: 'phone', covers: ['new-rating'], text: '改一下吧' })],
      'review-no-pressure',
    ],
    ['classing before calling', [claim, classify('simple')], 'nothing-of-the-kind'],
    ['closing without a call', [claim, close], 'nothing-of-the-kind'],
    ['mending what was classed as malicious', [claim, contact, classify('malicious'), fix], 'review-not-founded'],
    [
      'explaining away what is founded',
      [claim, contact, classify('simple'), about('review.explain', { text: '没错' })],
      'review-needs-mending',
    ],
    ['an appeal without evidence', [claim, contact, classify('malicious'), search, appeal()], 'appeal-has-evidence'],
    [
      'an appeal with what the log has not',
      [claim, contact, classify('malicious'), search, appeal('L9')],
      'unknown-log-entry',
    ],
    [
      'excluding before the appeal is upheld',
      [claim, contact, classify('malicious'), search, appeal('L1'), about('review.exclude')],
      'appeal-upheld',
    ],
    [
      'telling the rated who rated',
      [claim, about('review.assign', { to: 'window', parts: ['text', 'name'], note: '' })],
      'rater-stays-secret',
    ],
    [
      'passing it on to nobody known',
      [claim, about('review.assign', { to: 'x', parts: ['text'], note: '' })],
      'unknown-contact',
    ],
    ['a rating that is not there', [about('review.claim', { review: 'R9' })], 'no-such-matter'],
  ])('refuses %s', (_, briefs, rule) => {
    expect(refusedBy(world, briefs)).toBe(rule);
  });

  it('is for the post that answers ratings', () => {
    expect(refusedBy(withPost(world, 'R02'), [claim])).toBe('wrong-post');
  });

  it('tells supervision when nobody called within a working day', () => {
    const play = after(world, [{ type: 'clock.next_day' }, { type: 'clock.next_day' }]);

    expect(play.state.matters['review:R1']?.facts.late).toBe(true);
    expect(play.state.messages.at(-1)?.text['zh-CN']).toContain('1 个工作日');
  });

  it('brings what the citizen answers', () => {
    expect(after(world, [claim, contact]).state.messages.at(-1)?.from).toEqual(person);
  });

  it('has a word for every state that its rows name', () => {
    const named = REVIEW_MACHINE.steps.flatMap(({ from, to }) => [...from, to]).filter((state) => state !== 'same');

    expect(named.filter((state) => !(state in STATES_OF.review))).toEqual([]);
  });
});
