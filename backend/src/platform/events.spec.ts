import * as z from 'zod';
import { Jobs } from '../jobs/job/jobs.service.js';
import { Events, eventType } from './events.js';
import { startTestApp, type TestApp } from './testing/test-app.js';

const Rang = eventType('Rang', z.object({ times: z.number() }));

describe('events and jobs', () => {
  let app: TestApp;
  let events: Events;
  let jobs: Jobs;
  const heard: number[] = [];
  let isDeaf = false;

  beforeAll(async () => {
    app = await startTestApp();
    events = app.app.get(Events);
    jobs = app.app.get(Jobs);
    events.handle(Rang, 'spec.listener', async ({ times }) => {
      if (isDeaf) throw new Error('not now');
      heard.push(times);
    });
  });
  beforeEach(() => heard.splice(0));
  afterAll(() => app.stop());

  it('delivers in order, once, after the commit', async () => {
    await app.database.tx(async () => {
      for (const times of [1, 2, 3]) await events.publish(Rang, { times });
    });
    await app.settle();
    await app.settle();

    expect(heard).toEqual([1, 2, 3]);
  });

  it('says nothing of what was rolled back', async () => {
    await app.database
      .tx(async () => {
        await events.publish(Rang, { times: 9 });
        throw new Error('on purpose');
      })
      .catch(() => undefined);
    await app.settle();

    expect(heard).toEqual([]);
  });

  it('tries a failing handler again later, shows it meanwhile, and keeps the order', async () => {
    isDeaf = true;
    await events.publish(Rang, { times: 1 });
    await events.publish(Rang, { times: 2 });
    await app.settle();
    expect(heard).toEqual([]);
    expect(await events.failures()).toEqual([
      expect.objectContaining({ handler: 'spec.listener', attempts: 1, error: 'Error: not now' }),
    ]);

    isDeaf = false;
    app.clock.advance(1);
    await app.settle();

    expect(heard).toEqual([1, 2]);
    expect(await events.failures()).toEqual([]);
  });

  it('lets what one handler throws disturb neither another nor other news in its transaction', async () => {
    const Wrote = eventType('Wrote', z.object({ word: z.string() }));
    const read: string[] = [];
    const kept: string[] = [];
    jobs.handle('spec.word', z.object({ word: z.string() }), async ({ word }) => void kept.push(word));
    const [fails, hears] = ['spec.fails', 'spec.hears'];
    events.handle(Wrote, hears, async ({ word }) => {
      app.database.afterCommit(() => read.push(word));
    });
    events.handle(Wrote, fails, async ({ word }) => {
      await jobs.enqueue('spec.word', { word });
      if (word === 'two') throw new Error('only this');
    });
    await app.database.tx(() => Promise.all(['one', 'two'].map((word) => events.publish(Wrote, { word }))));
    await app.settle();

    expect(kept).toEqual(['one']);
    expect(await events.failures()).toEqual([expect.objectContaining({ handler: fails, attempts: 1 })]);
    expect(read).toEqual(['one', 'two']);
  });

  it('runs a job at its time, once, and moves one that is asked for again', async () => {
    const done: string[] = [];
    jobs.handle('spec.ring', z.object({ bell: z.string() }), async ({ bell }) => void done.push(bell));
    const inMinutes = (minutes: number) => new Date(app.clock.now().getTime() + minutes * 60_000);
    await jobs.enqueue('spec.ring', { bell: 'now' });
    await jobs.enqueue('spec.ring', { bell: 'soon' }, { runAt: inMinutes(5), key: 'k' });
    await jobs.enqueue('spec.ring', { bell: 'later' }, { runAt: inMinutes(10), key: 'k' });

    await app.settle();
    expect(done).toEqual(['now']);
    app.clock.advance(6);
    await app.settle();
    expect(done).toEqual(['now']);
    app.clock.advance(5);
    await app.settle();
    await app.settle();

    expect(done).toEqual(['now', 'later']);
  });
});
