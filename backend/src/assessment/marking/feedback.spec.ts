import { Item } from '../../../contract/assessment/item.js';
import { REVIEW_ASPECTS } from '../../../contract/assessment/quiz-settings.js';
import { drawItem } from '../item/drawn-item.js';
import { feedbackOf } from './feedback.js';
import { markItem } from './mark-item.js';

const item = drawItem(
  Item.parse({
    type: 'multiple-choice',
    area: 'K2',
    points: 4,
    text: 'Question',
    choices: [
      { id: 'a', text: 'A', fraction: 50 },
      { id: 'b', text: 'B', fraction: 50, feedback: { zh: '漏了它', en: 'You missed it' } },
      { id: 'c', text: 'C', fraction: -50, feedback: { zh: '不对', en: 'Not so' } },
    ],
    explanation: { zh: '因为', en: 'Because' },
    basis: [{ law: '行政许可法', article: '第三十二条' }],
  }),
  'seed',
  new Map(),
);
const answer = { type: 'multiple-choice' as const, choices: ['a', 'c'] };
const mark = markItem(item, answer);

describe('what is told about a marked answer', () => {
  it('is everything when every aspect is open', () => {
    expect(feedbackOf(item, answer, mark, { language: 'en', aspects: REVIEW_ASPECTS })).toEqual({
      verdict: 'wrong',
      provisional: false,
      points: 0,
      maximum: 4,
      details: [
        { id: 'a', verdict: 'right' },
        { id: 'b', verdict: 'missed' },
        { id: 'c', verdict: 'wrong', feedback: 'Not so' },
      ],
      rightAnswer: { type: 'multiple-choice', choices: ['a', 'b'] },
      explanation: 'Because',
      basis: [{ law: '行政许可法', article: '第三十二条' }],
    });
  });

  it('names what it rests on as whoever tells it knows to', () => {
    const cite = () => [{ law: 'Administrative Licensing Law', article: 'Art. 32' }];

    expect(feedbackOf(item, answer, mark, { language: 'en', aspects: REVIEW_ASPECTS, cite }).basis).toEqual(cite());
    expect(feedbackOf(item, answer, mark, { language: 'en', aspects: ['verdicts'], cite }).basis).toBeUndefined();
  });

  it('names no missed choice while the right answers are kept back', () => {
    const told = feedbackOf(item, answer, mark, { language: 'zh-CN', aspects: ['verdicts', 'feedback'] });

    expect(told).toEqual({
      verdict: 'wrong',
      provisional: false,
      details: [
        { id: 'a', verdict: 'right' },
        { id: 'c', verdict: 'wrong', feedback: '不对' },
      ],
    });
  });

  it('is nothing when no aspect is open', () => {
    expect(feedbackOf(item, answer, mark, { language: 'en', aspects: [] })).toEqual({});
  });
});
