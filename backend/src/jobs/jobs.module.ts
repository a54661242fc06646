import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Job } from './job/job.entity.js';
import { Jobs } from './job/jobs.service.js';

/** Durable background work and schedules. */
@Global()
@Module({ imports: [TypeOrmModule.forFeature([Job])], providers: [Jobs], exports: [Jobs] })
export class JobsModule {}
