import { EventDelivery } from '../event.entity.js';
import { LoadedFile } from '../content/loaded-file.entity.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { finder } from './finder.js';
import { newId } from './ids.js';

describe('find by key', () => {
  let app: TestApp;

  beforeAll(async () => (app = await startTestApp()));
  afterAll(() => app.stop());

  it('finds what the ORM finds: booleans, instants, nothing', async () => {
    const delivery = { eventId: newId(), handler: 'spec', isDelivered: true, attempts: 3, error: null };
    const file = { path: 'finder/one', hash: 'x', loadedAt: app.clock.now() };
    const deliveriesOf = finder(EventDelivery, ['handler', 'isDelivered']);
    const fileAt = finder(LoadedFile, ['path']);
    await app.database.tx(async (manager) => {
      await manager.insert(EventDelivery, delivery);
      await manager.insert(LoadedFile, file);
    });

    expect(await deliveriesOf(app.database.read, { handler: 'spec', isDelivered: true })).toEqual([delivery]);
    expect(await deliveriesOf(app.database.read, { handler: 'spec', isDelivered: false })).toEqual([]);
    expect(await fileAt(app.database.read, { path: file.path })).toEqual([file]);
  });

  it('sees the writes of its own transaction', async () => {
    const fileAt = finder(LoadedFile, ['path']);

    const [inside] = await app.database.tx(async (manager) => {
      await manager.insert(LoadedFile, { path: 'finder/two', hash: 'new', loadedAt: app.clock.now() });
      return fileAt(app.database.read, { path: 'finder/two' });
    });

    expect(inside?.hash).toBe('new');
  });
});
