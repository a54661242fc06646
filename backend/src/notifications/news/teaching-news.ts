import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessonAssigned } from '../../learning/mistake/lesson-assignment.events.js';
import { Events } from '../../platform/events.js';
import { Inbox } from '../inbox/inbox.service.js';

/** Lessons that trainers give people because of a mistake. */
@Injectable()
export class TeachingNews implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly inbox: Inbox,
  ) {}

  onModuleInit(): void {
    this.events.handle(LessonAssigned, 'notifications.lesson-assigned', ({ personIds, courseId, lessonId, ...facts }) =>
      this.inbox.tell(personIds, {
        kind: 'lesson-assigned',
        facts: { lesson: facts.title, reason: facts.reason },
        link: lessonId === null ? `/learn/courses/${courseId}` : `/learn/lessons/${lessonId}`,
        key: `lesson:${lessonId ?? courseId}`,
      }),
    );
  }
}
