import { createHash } from 'node:crypto';
import { QuizSettings } from '../../../contract/assessment/quiz-settings.js';
import { isWithin, placeRefusal } from './access-rules.js';

const KEY = 'a'.repeat(64);
const url = 'https://exam.example/api/quizzes/1/attempts';
const proof = (address: string, key = KEY) => createHash('sha256').update(`${address}${key}`).digest('hex');
const settings = (more: object) => QuizSettings.parse({ passPercent: 60, ...more });
const from = (headers: Record<string, string> = {}, address = '10.1.2.3') => ({ address, url, headers });

describe('where a quiz may be sat', () => {
  it.each([
    [[], '8.8.8.8', true],
    [['10.0.0.0/8'], '10.200.0.1', true],
    [['10.0.0.0/8'], '11.0.0.1', false],
    [['10.0.0.0/8'], '::ffff:10.0.0.1', true],
    [['192.168.1.7'], '192.168.1.7', true],
    [['192.168.1.7'], '192.168.1.8', false],
    [['fd00::/8'], 'fd12::1', true],
    [['fd00::/8', '10.0.0.0/8'], '10.0.0.1', true],
    [['fd00::/8'], '10.0.0.1', false],
    [['10.0.0.0/8'], 'unknown', false],
  ])('%j: %s is %s', (networks, address, isIn) => {
    expect(isWithin(networks, address)).toBe(isIn);
  });

  it('refuses another network by its own name', () => {
    expect(placeRefusal(settings({ networks: ['10.0.0.0/8'] }), from({}, '11.0.0.1'))).toBe('quiz-not-from-here');
  });
});

describe('Safe Exam Browser', () => {
  const config = (value: string) => from({ 'x-safeexambrowser-configkeyhash': value });
  const exam = (value: string) => from({ 'x-safeexambrowser-requesthash': value });

  it('proves either key by the hash of address and key', () => {
    expect(placeRefusal(settings({ sebConfigKeys: ['b'.repeat(64), KEY] }), config(proof(url)))).toBeUndefined();
    expect(placeRefusal(settings({ sebExamKeys: [KEY] }), exam(proof(url)))).toBeUndefined();
  });

  it('proves nothing by the hash of another address or key, or by none', () => {
    const refused = 'safe-exam-browser-required';

    expect(placeRefusal(settings({ sebConfigKeys: [KEY] }), config(proof(`${url}?x`)))).toBe(refused);
    expect(placeRefusal(settings({ sebConfigKeys: [KEY] }), config(proof(url, 'c'.repeat(64))))).toBe(refused);
    expect(placeRefusal(settings({ sebExamKeys: [KEY] }), config(proof(url)))).toBe(refused);
    expect(placeRefusal(settings({ sebExamKeys: [KEY] }), from())).toBe(refused);
  });
});
