import type { LogEvent } from '../event.js';

/** Whether an event came from a trainer. It is nobody's command, so nothing the trainee undoes takes it back. */
export const isInjected = ({ type }: Pick<LogEvent, 'type'>): boolean => type.startsWith('inject.');
