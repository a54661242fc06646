import { TestBed } from '@angular/core/testing';
import { Live } from './live';

class FakeSource {
  static readonly opened: FakeSource[] = [];
  onmessage: ((event: { data: string }) => void) | undefined;
  onopen: (() => void) | undefined;
  isClosed = false;

  constructor(readonly url: string) {
    FakeSource.opened.push(this);
  }

  close(): void {
    this.isClosed = true;
  }
}

describe('Live', () => {
  const original = globalThis.EventSource;

  beforeEach(() => {
    jest.useFakeTimers();
    FakeSource.opened.splice(0);
    globalThis.EventSource = FakeSource as unknown as typeof EventSource;
  });
  afterEach(() => {
    jest.useRealTimers();
    globalThis.EventSource = original;
  });

  it('counts news by topic, listens once, and stops', () => {
    const live = TestBed.inject(Live);
    live.open();
    live.open();
    expect(FakeSource.opened).toEqual([]);
    jest.advanceTimersByTime(3000);
    const [source] = FakeSource.opened;
    source?.onmessage?.({ data: '{"topic":"award","id":"1"}' });
    source?.onmessage?.({ data: '{"topic":"award","id":"2"}' });

    expect(FakeSource.opened.map(({ url }) => url)).toEqual(['/api/live']);
    expect([live.revision('award'), live.revision('run')]).toEqual([2, 0]);

    live.close();
    expect(source?.isClosed).toBe(true);
  });

  it('has everybody ask once more when the line stands, and again when it stands anew', () => {
    const live = TestBed.inject(Live);
    expect(live.revision('run')).toBe(0);
    live.open();
    jest.advanceTimersByTime(3000);

    FakeSource.opened[0]?.onopen?.();
    expect(live.revision('run')).toBe(1);
    FakeSource.opened[0]?.onopen?.();
    expect(live.revision('run')).toBe(2);
  });
});
