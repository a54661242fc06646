import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { id } from '../../../contract/common.js';
import {
  MarkingCommentPage,
  MarkingCommentQuery,
  MarkingCommentView,
  NewMarkingComment,
} from '../../../contract/marking/comment.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { Returns } from '../../platform/http/returns.js';
import { MarkingCommentsService } from './marking-comments.service.js';

@Controller('marking-comments')
export class MarkingCommentsController {
  constructor(private readonly comments: MarkingCommentsService) {}

  @Get()
  @Access('mark:write')
  @Returns(MarkingCommentPage)
  list(@CurrentActor() actor: Actor, @Query({ schema: MarkingCommentQuery }) query: MarkingCommentQuery) {
    return this.comments.list(actor, query);
  }

  @Post()
  @Access('mark:write')
  @Returns(MarkingCommentView, 201)
  keep(@CurrentActor() actor: Actor, @Body({ schema: NewMarkingComment }) input: NewMarkingComment) {
    return this.comments.keep(actor, input);
  }

  @Post(':id/uses')
  @HttpCode(204)
  @Access('mark:write')
  use(@CurrentActor() actor: Actor, @Param('id', { schema: id() }) commentId: string) {
    return this.comments.use(actor, commentId);
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('mark:write')
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: id() }) commentId: string) {
    return this.comments.remove(actor, commentId);
  }
}
