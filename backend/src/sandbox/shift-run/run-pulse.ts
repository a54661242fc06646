import { Injectable } from '@nestjs/common';

type Listener = (shiftId: string) => void;

/**
 * Says within this process that something moved in a run of a shift. Only for who watches now: nothing is kept, and
 * whoever missed it reads the state anew.
 */
@Injectable()
export class RunPulse {
  private readonly listeners: Listener[] = [];

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  beat({ shiftId }: { shiftId: string | null }): void {
    if (shiftId !== null) for (const listener of this.listeners) listener(shiftId);
  }
}
