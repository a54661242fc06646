import { CreatePlatform } from './20261124-01-create-platform.js';
import { CreateJobAndAudit } from './20261124-02-create-job-and-audit.js';
import { CreateLaw } from './20261124-21-create-law.js';

/** In order. A migration that has landed is never edited: write the next one. */
export const migrations = [CreatePlatform, CreateJobAndAudit, CreateLaw];
