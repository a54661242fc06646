import 'reflect-metadata';
import { startServer } from './server.js';
import { startFault } from './platform/start-fault.js';

try {
  await startServer();
} catch (error) {
  // One clear line for the operator.
  process.stderr.write(`Civic Academy cannot start: ${startFault(error)}\n`);
  process.exit(1);
}
