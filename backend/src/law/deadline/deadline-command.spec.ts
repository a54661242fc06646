import { join } from 'node:path';

import { deadline } from './deadline-command.js';

const content = join(import.meta.dirname, '../../../../content');
const run = (line: string) => deadline(line.split(' '), content);

describe('cli deadline', () => {
  it('answers with the due day and every day on the way', async () => {
    const { exit, answer } = await run('--from 2026-06-15 --days 10 --unit working --json');

    expect(exit).toBe(0);
    expect(answer).toMatchObject({ due: '2026-06-30' });
    expect((answer as { days: unknown[] }).days[0]).toEqual({
      date: '2026-06-16',
      counted: true,
      why: '第1个工作日（共10个）',
    });
  });

  it('takes several pauses, and no roll', async () => {
    const paused = await run(
      '--from 2026-07-01 --days 20 --unit working --pause 2026-07-08..2026-07-10 --pause 2026-07-13..2026-07-14',
    );
    const unrolled = await run('--from 2026-06-12 --days 15 --unit calendar --no-roll --language en');

    expect(paused.answer).toMatchObject({ due: '2026-08-05' });
    expect(unrolled.answer).toMatchObject({ due: '2026-06-27' });
    expect(unrolled.text).toContain('Day 15 of 15: weekend');
  });

  it('refuses a year whose calendar is not loaded', async () => {
    const { exit, answer } = await run('--from 2026-12-25 --days 10 --unit working');

    expect(exit).toBe(1);
    expect(answer).toMatchObject({ code: 'calendar-not-loaded', type: '/problems/calendar-not-loaded' });
  });

  it.each([
    ['no such day', '--from 2026-02-30 --days 5 --unit working'],
    ['no length', '--from 2026-06-15 --unit working'],
    ['no days', '--from 2026-06-15 --days 0 --unit working'],
    ['a length that is no number', '--from 2026-06-15 --days ten --unit working'],
    ['an unknown unit', '--from 2026-06-15 --days 5 --unit weeks'],
    ['a pause that ends before it starts', '--from 2026-06-15 --days 5 --unit working --pause 2026-06-20..2026-06-18'],
    ['a pause without an end', '--from 2026-06-15 --days 5 --unit working --pause 2026-06-20'],
    ['an unknown option', '--from 2026-06-15 --days 5 --unit working --speed 3'],
  ])('calls it a wrong call: %s', async (_name, line) => {
    const { exit, answer, text } = await run(line);

    expect(exit).toBe(2);
    expect(answer).toMatchObject({ code: 'invalid-request' });
    expect(text).toContain('deadline --from');
  });

  it('explains itself', async () => {
    expect(await run('--help')).toMatchObject({ exit: 0 });
  });
});
