import { Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { DemonstrationPace, PACES } from './demonstration-pace';

describe('a demonstration that plays by itself', () => {
  const driven = () => {
    const pace = new DemonstrationPace();
    const waits = signal(true);
    const taken: number[] = [];
    runInInjectionContext(TestBed.inject(Injector), () => {
      pace.drive(waits, () => taken.push(Date.now()));
    });
    TestBed.tick();
    return { pace, waits, taken };
  };

  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('takes no step until it is told to play', () => {
    const { pace, taken } = driven();

    jest.advanceTimersByTime(60_000);
    expect(taken).toHaveLength(0);
    pace.toggle();
    TestBed.tick();
    jest.advanceTimersByTime(PACES.normal * 1000);

    expect(taken).toHaveLength(1);
  });

  it('waits anew when the pace changes, and stops when paused or at the end', () => {
    const { pace, waits, taken } = driven();

    pace.toggle();
    pace.pace.set('fast');
    TestBed.tick();
    jest.advanceTimersByTime(PACES.fast * 1000 - 1);
    pace.toggle();
    TestBed.tick();
    jest.advanceTimersByTime(60_000);
    expect(taken).toHaveLength(0);

    waits.set(false);
    pace.toggle();
    TestBed.tick();
    jest.advanceTimersByTime(60_000);
    expect(taken).toHaveLength(0);
  });
});
