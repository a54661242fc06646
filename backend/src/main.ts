import 'reflect-metadata';
import { startServer } from './server.js';

try {
  await startServer();
} catch (error) {
  // One clear line for the operator; LMS_LOG_LEVEL=debug adds the rest.
  process.stderr.write(`Civic Academy cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
