import type { LessonBlock } from '../../../contract/catalog/lesson-block.js';
import { advanced, NOT_STARTED, type ProgressNews } from './lesson-progress.js';

const text = (id: string): LessonBlock => ({ kind: 'text', id, html: '' });
const check = (id: string): LessonBlock => ({
  kind: 'check',
  id,
  item: { type: 'true-false', text: '', points: 1, area: 'K1', hints: [] },
});
const blocks = [text('a'), text('b'), check('c')];
const at = new Date('2026-06-15T01:00:00Z');
const news = (more: Partial<ProgressNews> = {}): ProgressNews => ({ seen: [], at, ...more });
const answer = { type: 'true-false', value: true } as const;

describe('progress in a lesson', () => {
  it('grows with what was seen', () => {
    const once = advanced(NOT_STARTED, news({ seen: ['a'], position: 'a' }), blocks);
    const twice = advanced(once, news({ seen: ['b', 'a'] }), blocks);

    expect(once).toMatchObject({ percent: 25, seen: ['a'], position: 'a' });
    expect(twice).toMatchObject({ percent: 50, seen: ['a', 'b'], position: 'a' });
  });

  it('does not change when the same request arrives again', () => {
    const once = advanced(NOT_STARTED, news({ seen: ['a', 'b'] }), blocks);

    expect(advanced(once, news({ seen: ['a', 'b'] }), blocks)).toEqual(once);
  });

  it('ignores blocks that the lesson does not have', () => {
    expect(advanced(NOT_STARTED, news({ seen: ['x'], position: 'x' }), blocks)).toEqual(NOT_STARTED);
  });

  it('is complete when all was seen and each check answered', () => {
    const seen = advanced(NOT_STARTED, news({ seen: ['a', 'b', 'c'] }), blocks);
    const answered = advanced(seen, news({ check: { block: 'c', answer } }), blocks);

    expect(seen).toMatchObject({ percent: 75, doneAt: null });
    expect(answered).toMatchObject({ percent: 100, doneAt: at });
  });

  it('is complete when the reader says so, and stays complete', () => {
    const done = advanced(NOT_STARTED, news({ done: true }), blocks);
    const later = advanced(done, news({ at: new Date('2026-07-01T00:00:00Z') }), [...blocks, text('new')]);

    expect(later).toMatchObject({ percent: 100, doneAt: at });
  });

  it('counts how often a check was tried', () => {
    const once = advanced(NOT_STARTED, news({ check: { block: 'c', answer } }), blocks);

    expect(advanced(once, news({ check: { block: 'c', answer } }), blocks).checks).toEqual({ c: { answer, tries: 2 } });
  });

  it('stays at nothing in a lesson without blocks', () => {
    expect(advanced(NOT_STARTED, news(), [])).toEqual(NOT_STARTED);
  });
});
