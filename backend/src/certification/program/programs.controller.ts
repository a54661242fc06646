import { Body, Controller, Get, Post } from '@nestjs/common';
import { ProgramPage } from '../../../contract/certification/program.js';
import { Simulation, SimulationAnswer } from '../../../contract/certification/simulation.js';
import type { Language } from '../../../contract/common.js';
import { Access } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { simulate } from '../dates/simulation.js';
import { ProgramsService } from './programs.service.js';

@Controller('programs')
export class ProgramsController {
  constructor(private readonly programs: ProgramsService) {}

  @Get()
  @Access('program:read')
  @Returns(ProgramPage)
  list(@CurrentLanguage() language: Language) {
    return this.programs.list(language);
  }

  /** The date simulator: made-up histories under any rules. Nothing is stored. */
  @Post('simulation')
  @Access('program:read')
  @Returns(SimulationAnswer)
  simulate(@Body({ schema: Simulation }) input: Simulation, @CurrentLanguage() language: Language) {
    return simulate(input, language);
  }
}
