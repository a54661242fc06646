import { setTimeout as pause } from 'node:timers/promises';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { LoadedFile } from '../content/loaded-file.entity.js';

describe('the database', () => {
  let app: TestApp;

  beforeAll(async () => (app = await startTestApp()));
  afterAll(() => app.stop());

  const file = (path: string) => ({ path, hash: 'x', loadedAt: app.clock.now() });
  const count = (prefix: string) =>
    app.database.read
      .createQueryBuilder(LoadedFile, 'f')
      .where('f.path LIKE :p', { p: `${prefix}%` })
      .getCount();

  it('keeps overlapping transactions apart: what fails is gone, what succeeds stays', async () => {
    const save = (index: number) =>
      app.database.tx(async (manager) => {
        await manager.insert(LoadedFile, file(`apart${index}`));
        await pause(2);
        await app.database.tx((inner) => inner.update(LoadedFile, `apart${index}`, { hash: 'inner' }));
        if (index % 4 === 0) throw new Error('on purpose');
      });

    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => save(index)));

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(15);
    expect(await count('apart')).toBe(15);
  });

  it('reads its own writes inside a transaction and shows them to nobody else before the commit', async () => {
    await app.database.tx(async (manager) => {
      await manager.insert(LoadedFile, file('own'));
      expect(await count('own')).toBe(1);
    });
    const inserted = Promise.withResolvers<undefined>();
    const writing = app.database.tx(async (manager) => {
      await manager.insert(LoadedFile, file('hidden'));
      inserted.resolve(undefined);
      await pause(30);
    });
    await inserted.promise;
    const seenOutside = await count('hidden');
    await writing;

    expect(seenOutside).toBe(0);
    expect(await count('hidden')).toBe(1);
  });

  it('calls what waits for the commit only if there is one', async () => {
    const called: string[] = [];
    await app.database.tx(async () => app.database.afterCommit(() => called.push('committed')));
    await app.database
      .tx(async () => {
        app.database.afterCommit(() => called.push('rolled back'));
        throw new Error('on purpose');
      })
      .catch(() => undefined);

    expect(called).toEqual(['committed']);
  });

  it('refuses to write on a connection meant for reading', async () => {
    if (!app.database.isSqlite) return;
    await expect(app.database.read.insert(LoadedFile, file('sneaked'))).rejects.toThrow(/readonly/);
  });

  it('writes what arrives together together, and one caller’s error fails nobody else', async () => {
    const groups: number[] = [];
    const save = app.database.grouped<string, string>(async (manager, paths) => {
      groups.push(paths.length);
      const good = paths.filter((path) => !path.endsWith('bad'));
      await manager.insert(LoadedFile, good.map(file));
      return paths.map((path) => (path.endsWith('bad') ? new Error(path) : path));
    });

    const results = await Promise.allSettled(
      [...Array(50).keys()].map((index) => save(`group${index}${index === 7 ? 'bad' : ''}`)),
    );

    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await count('group')).toBe(49);
    expect(groups.length).toBeLessThan(5);
  });

  it('tells every caller when the whole group fails, and goes on with the next', async () => {
    let isBroken = true;
    const save = app.database.grouped<string, string>(async (manager, paths) => {
      await manager.insert(LoadedFile, paths.map(file));
      if (isBroken) throw new Error('disk full');
      return paths;
    });

    await expect(Promise.all([save('later1'), save('later2')])).rejects.toThrow('disk full');
    isBroken = false;

    expect(await save('later1')).toBe('later1');
    expect(await count('later')).toBe(1);
  });
});
