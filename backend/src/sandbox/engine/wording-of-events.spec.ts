import { command, worldOf } from '../testing/scripts.js';
import { act, begin, playReference } from './play.js';
import { eventDetail, eventTitle, stepTitle } from './wording-of-events.js';

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

  it('tells what is to be done as an instruction, where the title of what happened tells the past', () => {
    const [notice] = log.filter(({ type }) => type === 'hearing.notice');
    if (!notice) throw new Error('There is no notice');

    const title = stepTitle(world, { ...notice, type: 'hearing.notice' });

    expect(title.en).toBe('Give notice of the hearing: 2026-07-14, host Fang Zhiyuan');
    expect(title['zh-CN']).toBe(eventTitle(world, notice)['zh-CN']);
  });

  it('says what was written before the run in both languages, and leaves alone what the trainee writes', () => {
    const past = begin(worldOf('S14'));
    const purpose = '核验营业执照，代替复印件';
    const query = { type: 'share.query', resource: 'DS-04', fields: ['status'], purpose } as const;
    const now = act(past, command(past, { ...query, subject: 'applicant' }));
    const told = now.log
      .filter(({ type }) => type === 'share.query')
      .map((event) => eventDetail(past.world, event)?.en);

    expect(told[1]).toContain('Verify the business licence instead of asking for a copy');
    expect(told.at(-1)).toContain(purpose);
  });
});
