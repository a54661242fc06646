import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ShiftBegan, ShiftPlanned } from '../../learning/shift/shift.events.js';
import { Events } from '../../platform/events.js';
import { Live } from '../../platform/live/live.js';
import { Inbox } from '../inbox/inbox.service.js';

/** Calls the members of a class to a shift. */
@Injectable()
export class ShiftNews implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly inbox: Inbox,
    private readonly live: Live,
  ) {}

  onModuleInit(): void {
    this.events.handle(ShiftPlanned, 'notifications.shift-planned', async ({ shiftId, personIds, ...facts }) => {
      await this.inbox.tell(personIds, { kind: 'shift-planned', facts, link: `/practice/shifts/${shiftId}` });
      this.live.tell(personIds, { topic: 'shift', id: shiftId });
    });
    this.events.handle(ShiftBegan, 'notifications.shift-began', async ({ shiftId, personIds, ...facts }) => {
      await this.inbox.tell(personIds, { kind: 'shift-began', facts, link: `/practice/shifts/${shiftId}` });
      this.live.tell(personIds, { topic: 'shift', id: shiftId });
    });
  }
}
