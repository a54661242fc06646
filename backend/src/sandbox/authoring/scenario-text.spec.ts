import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT } from '../testing/scripts.js';
import { codeOf, headOf, isReadable, renamed } from './scenario-text.js';

const S03 = readFileSync(join(CONTENT, 'scenarios', 'S03.yaml'), 'utf8');

describe('the text of a scenario', () => {
  it('says its code and what a list shows of it', () => {
    expect(codeOf(S03)).toBe('S03');
    expect(headOf(S03, 'S03')).toEqual({
      title: { 'zh-CN': '一次告知完：居住证申领', en: 'Everything in one notice: residence permit' },
      level: 'L1',
      tracks: ['A'],
    });
  });

  it('gets another code and title and keeps every other character', () => {
    const copy = renamed(S03, 'U001', { zh: '（副本）', en: ' (copy)' });

    const before = S03.split('\n');
    const changed = copy.split('\n').filter((line, at) => line !== before[at]);
    expect(changed).toEqual([
      'code: U001',
      'title: { zh: "一次告知完：居住证申领（副本）", en: "Everything in one notice: residence permit (copy)" }',
    ]);
    expect(renamed(renamed(S03, 'U001'), 'S03')).toBe(S03);
  });

  it.each([
    ['nothing', '', false],
    ['a bare word', 'hello', false],
    ['a list', '- a\n- b\n', false],
    ['a broken bracket', 'code: [S01\n', false],
    ['two equal keys', 'code: U001\ncode: U002\n', false],
    ['any named parts', 'hello: world\n', true],
  ])('is readable or not: %s', (_, text, is) => {
    expect(isReadable(text)).toBe(is);
  });

  it('shows what can be read of a half-written text', () => {
    expect(headOf('title: 我的情景\nlevel: [\n', 'U001').title).toEqual({ 'zh-CN': '我的情景', en: '我的情景' });
    expect(headOf('{{{', 'U001').title).toEqual({ 'zh-CN': 'U001', en: 'U001' });
    expect(headOf('title: { zh: 甲 }', 'U001').title).toEqual({ 'zh-CN': '甲', en: '甲' });
  });
});
