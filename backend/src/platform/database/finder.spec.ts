import { Person } from '../../identity/person/person.entity.js';
import { Unit } from '../../identity/unit/unit.entity.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { Database } from './database.js';
import { finder } from './finder.js';

describe('find by key', () => {
  let app: TestApp;
  let database: Database;

  beforeAll(async () => {
    app = await startTestApp();
    database = app.app.get(Database);
  });
  afterAll(() => app.stop());

  it('finds what the ORM finds, of every column type', async () => {
    const { id, unitId } = await app.make.person();
    const personBy = finder(Person, ['id', 'isActive']);
    const unitBy = finder(Unit, ['id']);

    expect(await personBy(database.read, { id, isActive: true })).toEqual(await database.read.findBy(Person, { id }));
    expect(await unitBy(database.read, { id: unitId })).toEqual(await database.read.findBy(Unit, { id: unitId }));
    expect(await personBy(database.read, { id, isActive: false })).toEqual([]);
  });

  it('sees the writes of its own transaction', async () => {
    const { id } = await app.make.person();
    const personBy = finder(Person, ['id']);

    const [inside] = await database.tx(async (manager) => {
      await manager.update(Person, id, { name: '新名' });
      return personBy(database.read, { id });
    });

    expect(inside?.name).toBe('新名');
  });
});
