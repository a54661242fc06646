// What the backend's process must be told before it begins; shared by `npm start`, the command line and the bench.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The Node that the lock file names, whichever one called this. */
export const NODE = join(root, 'node_modules', '.bin', 'node');

/**
 * A small young generation and an old one that is collected after it has grown by a third, not twofold: half the memory for
 * a twentieth of the speed. Source maps are left out: they cost 16 MiB and a tenth of the start, and the built files are the
 * sources without their types.
 */
export const NODE_FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=30'];

/** The time zone, a thread pool wide enough for SQLite, password hashing and files at once, compiled code kept on disk. */
export const NODE_ENVIRONMENT = {
  TZ: 'UTC',
  UV_THREADPOOL_SIZE: process.env.UV_THREADPOOL_SIZE ?? '8',
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'compiled'),
};
