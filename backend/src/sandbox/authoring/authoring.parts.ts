import { ScenarioVersions } from '../scenario/scenario-versions.service.js';
import { ShippedScenarios } from '../scenario/shipped-scenarios.service.js';
import { AuthoredScenarios } from './authored-scenarios.service.js';
import { ScenarioChecks } from './scenario-checks.service.js';
import { ScenarioDraft, ScenarioRetirement, ScenarioSource } from './scenario-draft.entity.js';
import { ScenarioDraftsService } from './scenario-drafts.service.js';
import { ScenarioHistory } from './scenario-history.service.js';
import { ScenarioLibrary } from './scenario-library.service.js';
import { ScenarioProofs } from './scenario-proofs.service.js';
import { ScenarioPublishing } from './scenario-publishing.service.js';
import { ScenarioRetirements } from './scenario-retirement.service.js';
import { ScenarioTrials } from './scenario-trials.service.js';

/** What the module of the sandbox needs so that scenarios can be written. */
export const AUTHORING_ENTITIES = [ScenarioDraft, ScenarioSource, ScenarioRetirement];

export const AUTHORING_SERVICES = [
  ScenarioVersions,
  ShippedScenarios,
  AuthoredScenarios,
  ScenarioLibrary,
  ScenarioChecks,
  ScenarioProofs,
  ScenarioDraftsService,
  ScenarioPublishing,
  ScenarioRetirements,
  ScenarioTrials,
  ScenarioHistory,
];
