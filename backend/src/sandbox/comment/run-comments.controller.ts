import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { id } from '../../../contract/common.js';
import { NewRunComment, RunCommentChange, RunComments } from '../../../contract/sandbox/comment.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { Returns } from '../../platform/http/returns.js';
import { RunCommentsService } from './run-comments.service.js';

@Controller('runs/:id/comments')
export class RunCommentsController {
  constructor(private readonly comments: RunCommentsService) {}

  @Get()
  @Access('run:read')
  @Returns(RunComments)
  list(@CurrentActor() actor: Actor, @Param('id', { schema: id() }) runId: string) {
    return this.comments.list(actor, runId);
  }

  @Post()
  @Access('run:comment')
  @Returns(RunComments, 201)
  pin(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) runId: string,
    @Body({ schema: NewRunComment }) input: NewRunComment,
  ) {
    return this.comments.pin(actor, runId, input);
  }

  @Put(':commentId')
  @Access('run:comment')
  @Returns(RunComments)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) runId: string,
    @Param('commentId', { schema: id() }) commentId: string,
    @Body({ schema: RunCommentChange }) input: RunCommentChange,
  ) {
    return this.comments.change(actor, { runId, commentId }, input);
  }

  @Delete(':commentId')
  @HttpCode(204)
  @Access('run:comment')
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) runId: string,
    @Param('commentId', { schema: id() }) commentId: string,
  ) {
    return this.comments.remove(actor, { runId, commentId });
  }
}
