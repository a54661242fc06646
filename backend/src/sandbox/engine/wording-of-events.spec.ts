import { worldOf } from '../testing/scripts.js';
import { playReference } from './play.js';
import { eventTitle } from './wording-of-events.js';

describe('what happened, in words', () => {
  const { world, log } = playReference(worldOf('S15'));
  const titlesOf = (type: string, language: 'zh-CN' | 'en') =>
    log.filter((event) => event.type === type).map((event) => eventTitle(world, event)[language]);

  it('names a person in both languages, where the script does', () => {
    expect(titlesOf('hearing.notice', 'zh-CN')).toEqual(['听证通知：2026-07-14，主持人 方知远']);
    expect(titlesOf('hearing.notice', 'en')).toEqual(['Notice of hearing: 2026-07-14, host Fang Zhiyuan']);
  });

  it('names the procedure that a colleague by script has approved', () => {
    expect(titlesOf('special.approve', 'en')).toEqual(['Pause approved: Hearing']);
  });
});
