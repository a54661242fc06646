import * as z from 'zod';
import { base, code, text, words } from './parts.js';

const onIncident = { ...base, incident: code };

export const INCIDENT_KINDS = ['phishing', 'malware', 'leak', 'outage'] as const;

/** A security incident or a breakdown, from the first report to what was learned. */
export const incidentSteps = [
  z.strictObject({
    type: z.literal('incident.open'),
    ...base,
    what: z.enum(INCIDENT_KINDS),
    about: code.nullable().default(null).describe('The letter or the module it began with.'),
    affected: text(300).default(''),
    text: words(2000),
  }),
  z.strictObject({ type: z.literal('contain'), ...onIncident, action: code }),
  z
    .strictObject({
      type: z.literal('incident.notify'),
      ...onIncident,
      whom: code,
      kind: text(500),
      cause: text(500),
      harm: text(500),
      measures: text(500),
      contact: text(200),
    })
    .describe('The five parts of Art. 57 of the Personal Information Protection Law.'),
  z.strictObject({ type: z.literal('evidence.keep'), ...onIncident, what: z.array(code).min(1).max(10) }),
  z.strictObject({ type: z.literal('incident.close'), ...onIncident, text: words(1000) }),
  z.strictObject({
    type: z.literal('postmortem'),
    ...onIncident,
    cause: text(1000),
    action: text(1000),
    owner: text(60),
    due: z.iso.date().nullable().default(null),
  }),
] as const;
