import { createServer } from 'node:net';

/** Fails as `listen` would where the port is taken, before anything has been migrated or loaded. */
export function probePort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
