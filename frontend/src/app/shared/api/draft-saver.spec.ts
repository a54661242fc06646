import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { DraftSaver } from './draft-saver';

const refused = (status: number, code: string, more: object = {}) =>
  new HttpErrorResponse({ status, error: { type: `/problems/${code}`, status, ...more } });

/** A saver over a server that answers as told, one answer after the other. */
function saverOver(...answers: (object | HttpErrorResponse)[]) {
  const bases: number[] = [];
  const door = {
    pauseMs: 1000,
    send: (base: number) => {
      bases.push(base);
      const answer = answers.shift();
      return answer instanceof HttpErrorResponse
        ? Promise.reject(new Error('refused', { cause: answer }))
        : Promise.resolve(answer as { revision: number; savedAt: string });
    },
    reopen: jest.fn(() => Promise.resolve()),
    clashed: jest.fn(),
  };
  const saver = TestBed.runInInjectionContext(() => new DraftSaver(door));
  saver.took({ revision: 3, savedAt: null });
  return { saver, bases, door };
}
const AT = '2026-06-15T01:00:00.000Z';

describe('the saver of drafts', () => {
  it('saves what changed over the revision it came from, and the next over that', async () => {
    const { saver, bases } = saverOver({ revision: 4, savedAt: AT }, { revision: 5, savedAt: AT });
    expect(saver.state()).toBe('untouched');

    expect(saver.changed()).toBe(true);
    await saver.save();
    saver.changed();
    await saver.save();

    expect(bases).toEqual([3, 4]);
    expect([saver.state(), saver.savedAt(), saver.revision]).toEqual(['saved', AT, 5]);
  });

  it('sends nothing where nothing changed', async () => {
    const { saver, bases } = saverOver();

    await saver.save();

    expect(bases).toEqual([]);
  });

  it('stays changed where something was written while a save was under way', async () => {
    const { saver } = saverOver({ revision: 4, savedAt: AT });
    saver.changed();

    const saving = saver.save();
    await Promise.resolve();
    saver.changed();
    await saving;

    expect(saver.state()).toBe('changed');
    saver.forget();
  });

  it('keeps what could not be saved, and saves it again', async () => {
    const { saver, bases } = saverOver(refused(422, 'invalid-request'), { revision: 4, savedAt: AT });
    saver.changed();

    await saver.save();
    expect([saver.state(), saver.isSafe, saver.problem()?.code]).toEqual(['failed', false, 'invalid-request']);
    await saver.save();

    expect([saver.state(), saver.problem()]).toEqual(['saved', undefined]);
    expect(bases).toEqual([3, 3]);
  });

  describe('where somebody else has saved', () => {
    const other = { revision: 7, savedAt: AT, savedBy: '周教员' };
    const clash = async () => {
      const made = saverOver(refused(409, 'draft-moved-on', other), { revision: 8, savedAt: AT });
      made.saver.changed();
      await made.saver.save();
      return made;
    };

    it('says who, and saves nothing until that is resolved', async () => {
      const { saver, bases, door } = await clash();

      expect(saver.conflict()).toEqual(other);
      expect(saver.changed()).toBe(false);
      await saver.save();
      expect(bases).toEqual([3]);
      expect(door.clashed).toHaveBeenCalledTimes(1);
    });

    it('puts one’s own over the other’s', async () => {
      const { saver, bases } = await clash();

      await saver.resolve('mine');

      expect(bases).toEqual([3, 7]);
      expect([saver.state(), saver.conflict()]).toEqual(['saved', undefined]);
    });

    it('or takes the other’s', async () => {
      const { saver, bases, door } = await clash();

      await saver.resolve('theirs');

      expect(door.reopen).toHaveBeenCalledTimes(1);
      expect(bases).toEqual([3]);
    });
  });

  it('sends what is unsaved when its page goes', async () => {
    const { saver, bases } = saverOver({ revision: 4, savedAt: AT });
    saver.changed();

    TestBed.resetTestingModule();
    await Promise.resolve();

    expect(bases).toEqual([3]);
  });
});
