import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  NewQuestionBank,
  NewQuestionCategory,
  QuestionBankPage,
  QuestionBankView,
  QuestionCategories,
  QuestionCategoryChange,
} from '../../../contract/assessment/question.js';
import { id, type Language, Paging } from '../../../contract/common.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { BanksService } from './banks.service.js';
import { CategoriesService } from './categories.service.js';

/** The banks and their shelves. */
@Controller('question-banks')
export class QuestionBanksController {
  constructor(
    private readonly banks: BanksService,
    private readonly categories: CategoriesService,
  ) {}

  @Get()
  @Access('question:read')
  @Returns(QuestionBankPage)
  list(@Query({ schema: Paging }) paging: Paging, @CurrentLanguage() language: Language) {
    return this.banks.list(paging, language);
  }

  @Post()
  @Access('question:write')
  @Returns(QuestionBankView, 201)
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewQuestionBank }) input: NewQuestionBank,
    @CurrentLanguage() language: Language,
  ) {
    return this.banks.get(await this.banks.create(actor, input), language);
  }

  @Get(':id/categories')
  @Access('question:read')
  @Returns(QuestionCategories)
  tree(@Param('id', { schema: id() }) bankId: string, @CurrentLanguage() language: Language) {
    return this.categories.list(bankId, language);
  }

  /** Answers the tree with the new category in it. */
  @Post(':id/categories')
  @Access('question:write')
  @Returns(QuestionCategories, 201)
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) bankId: string,
    @Body({ schema: NewQuestionCategory }) input: NewQuestionCategory,
    @CurrentLanguage() language: Language,
  ) {
    await this.categories.create(actor, bankId, input);
    return this.categories.list(bankId, language);
  }

  /** Renames a category, moves it with everything below it, or both. */
  @Patch('categories/:id')
  @Access('question:write')
  @HttpCode(204)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) categoryId: string,
    @Body({ schema: QuestionCategoryChange }) input: QuestionCategoryChange,
  ) {
    return this.categories.change(actor, categoryId, input);
  }

  @Delete('categories/:id')
  @Access('question:write')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: id() }) categoryId: string) {
    return this.categories.remove(actor, categoryId);
  }
}
