import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentModule } from '../assessment/assessment.module.js';
import { CertificationModule } from '../certification/certification.module.js';
import { MarkingModule } from '../marking/marking.module.js';
import { SandboxModule } from '../sandbox/sandbox.module.js';
import { InboxMessageRow } from './inbox/inbox-message.entity.js';
import { InboxReadingService } from './inbox/inbox-reading.service.js';
import { InboxController } from './inbox/inbox.controller.js';
import { Inbox } from './inbox/inbox.service.js';
import { MarkNews } from './news/mark-news.js';
import { PersonNews } from './news/person-news.js';
import { ResultNews } from './news/result-news.js';
import { ShiftNews } from './news/shift-news.js';
import { ReviewNews } from './news/review-news.js';
import { StaffNews } from './news/staff-news.js';
import { TeachingNews } from './news/teaching-news.js';
import { AppealsComeDue } from './upkeep/appeals-come-due.js';
import { InboxUpkeep } from './upkeep/inbox-upkeep.js';

/** Turns what happens in the domains below into messages for the people it concerns. */
@Module({
  imports: [
    TypeOrmModule.forFeature([InboxMessageRow]),
    AssessmentModule,
    MarkingModule,
    SandboxModule,
    CertificationModule,
  ],
  controllers: [InboxController],
  providers: [
    AppealsComeDue,
    Inbox,
    InboxReadingService,
    InboxUpkeep,
    MarkNews,
    PersonNews,
    ResultNews,
    ReviewNews,
    ShiftNews,
    StaffNews,
    TeachingNews,
  ],
})
export class NotificationsModule {}
