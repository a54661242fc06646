import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import { Clock } from './clock.js';
import { Config } from './config.js';
import { ConfigModule } from './config.module.js';
import { ContentLoaders } from './content/content-loaders.js';
import { LoadedFile } from './content/loaded-file.entity.js';
import { dataSourceOptions } from './database/data-source-options.js';
import { Database } from './database/database.js';
import { newHouseDataSource } from './database/house-data-source.js';
import { DomainEvent, EventDelivery } from './event.entity.js';
import { Events } from './events.js';
import { HealthController } from './health/health.controller.js';
import { AccessGuard } from './http/access.js';
import { ProblemFilter } from './http/problem-filter.js';
import { ContractPipe } from './http/validation.js';
import { Keys } from './keys/keys.js';
import { Live } from './live/live.js';
import { LiveController } from './live/live.controller.js';
import { loggerOptions } from './log.js';

/** What every domain stands on and what knows no domain. */
@Global()
@Module({
  imports: [
    ConfigModule,
    DiscoveryModule,
    LoggerModule.forRootAsync({ useFactory: (config: Config) => loggerOptions(config), inject: [Config] }),
    TypeOrmModule.forRootAsync({
      useFactory: (config: Config) => ({
        ...dataSourceOptions(config.databaseUrl),
        autoLoadEntities: true,
        migrationsRun: true,
        // A database that is not there at start is told at once, in one line.
        retryAttempts: 0,
      }),
      inject: [Config],
      dataSourceFactory: newHouseDataSource,
    }),
    TypeOrmModule.forFeature([DomainEvent, EventDelivery, LoadedFile]),
  ],
  controllers: [HealthController, LiveController],
  providers: [
    Clock,
    Database,
    Events,
    ContentLoaders,
    Keys,
    Live,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_PIPE, useClass: ContractPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [Clock, ConfigModule, Database, Events, ContentLoaders, Keys, Live],
})
export class PlatformModule {}
