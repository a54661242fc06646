import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MarkingComment } from './comment/marking-comment.entity.js';
import { MarkingCommentsController } from './comment/marking-comments.controller.js';
import { MarkingCommentsService } from './comment/marking-comments.service.js';
import { EntriesController } from './entry/entries.controller.js';
import { EntriesService } from './entry/entries.service.js';
import { Mark, MarkingEntry } from './entry/marking-entry.entity.js';
import { MarkingScope } from './entry/marking-scope.js';
import { Marking } from './entry/marking.js';
import { MarksService } from './entry/marks.service.js';
import { MarkingRuleRow } from './rule/marking-rule.entity.js';
import { MarkingRulesController } from './rule/marking-rules.controller.js';
import { MarkingRulesService } from './rule/marking-rules.service.js';

/** What only a person can judge: a queue with a guide, a second marker, and what counts in the end. */
@Module({
  imports: [TypeOrmModule.forFeature([MarkingEntry, Mark, MarkingRuleRow, MarkingComment])],
  controllers: [EntriesController, MarkingRulesController, MarkingCommentsController],
  providers: [EntriesService, Marking, MarkingCommentsService, MarkingRulesService, MarkingScope, MarksService],
  exports: [Marking],
})
export class MarkingModule {}
