import { In, IsNull, MoreThan, Not } from 'typeorm';
import { EventDelivery, DomainEvent } from '../event.entity.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { newId } from './ids.js';

describe('plain finds', () => {
  let app: TestApp;
  const ids = [newId(), newId(), newId()];
  const delivery = (eventId: string, attempts: number) => ({
    eventId,
    handler: 'spec',
    isDelivered: attempts > 1,
    attempts,
    error: attempts === 2 ? 'no “reason” given' : null,
  });

  beforeAll(async () => {
    app = await startTestApp();
    await app.database.tx(async (manager) => {
      await manager.insert(
        EventDelivery,
        ids.map((id, index) => delivery(id, index + 1)),
      );
      await manager.insert(
        DomainEvent,
        ids.map((id, index) => ({
          id,
          type: 'Spec',
          payload: '{}',
          at: app.clock.now(),
          settledAt: index === 0 ? null : app.clock.now(),
        })),
      );
    });
  });
  afterAll(() => app.stop());

  /** What TypeORM's own query builder answers, which the short way leaves out. */
  const slowly = (where: object) =>
    app.database.read
      .createQueryBuilder(EventDelivery, 'd')
      .setFindOptions({ where, order: { attempts: 'ASC' } })
      .getMany();

  it.each([
    ['equality', { handler: 'spec', attempts: 2 }],
    ['booleans', { handler: 'spec', isDelivered: true }],
    ['lists', { eventId: In(ids.slice(1)) }],
    ['empty lists', { eventId: In([]) }],
    ['nothing there', { handler: 'spec', error: IsNull() }],
    ['what it leaves to TypeORM', { handler: 'spec', attempts: MoreThan(1), error: Not(IsNull()) }],
    ['values that are not given', { handler: 'spec', attempts: undefined }],
  ])('answer what TypeORM answers: %s', async (_name, where) => {
    const found = await app.database.read.find(EventDelivery, { where, order: { attempts: 'ASC' } });

    expect(found).toEqual(await slowly(where));
  });

  it('read instants, and those that are missing', async () => {
    const [open, ...others] = await app.database.read.find(DomainEvent, {
      where: { type: 'Spec' },
      order: { id: 'ASC' },
    });

    expect(open).toBeInstanceOf(DomainEvent);
    expect(open).toMatchObject({ at: app.clock.now(), settledAt: null });
    expect(others.map(({ settledAt }) => settledAt)).toEqual([app.clock.now(), app.clock.now()]);
  });

  it('order, limit and leave columns out', async () => {
    const found = await app.database.read.find(EventDelivery, {
      select: { attempts: true },
      where: { handler: 'spec' },
      order: { attempts: 'DESC' },
      take: 2,
    });

    expect(found.map((row) => ({ ...row }))).toEqual([
      expect.objectContaining({ attempts: 3, eventId: undefined }),
      expect.objectContaining({ attempts: 2, eventId: undefined }),
    ]);
  });

  it('find one, or nothing', async () => {
    expect(await app.database.read.findOneBy(EventDelivery, { handler: 'spec', attempts: 2 })).toEqual(
      delivery(ids[1]!, 2),
    );
    expect(await app.database.read.findOneBy(EventDelivery, { handler: 'nobody' })).toBeNull();
    await expect(app.database.read.findOneByOrFail(EventDelivery, { handler: 'nobody' })).rejects.toThrow(
      'Could not find',
    );
  });

  it('see the writes of their own transaction', async () => {
    const inside = await app.database.tx(async (manager) => {
      await manager.update(EventDelivery, { eventId: ids[0] }, { error: 'new' });
      return app.database.read.findOneBy(EventDelivery, { eventId: ids[0] });
    });

    expect(inside?.error).toBe('new');
  });
});
