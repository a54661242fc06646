import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const READY_MS = 90_000;

/** A server of the test's own on a folder of its own, that may be killed. The process itself, without the starter. */
export class OwnServer {
  private process: ChildProcess | undefined;
  readonly url: string;

  constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {
    this.url = `http://127.0.0.1:${String(port)}`;
  }

  async start(): Promise<void> {
    this.process = spawn('node', ['--enable-source-maps', 'dist/backend/src/main.js'], {
      cwd: root,
      stdio: 'ignore',
      env: {
        ...process.env,
        TZ: 'UTC',
        UV_THREADPOOL_SIZE: '8',
        LMS_PORT: String(this.port),
        LMS_DATA_DIR: this.folder,
        LMS_LOG_LEVEL: 'error',
      },
    });
    const deadline = Date.now() + READY_MS;
    while (!(await this.isReady())) {
      if (Date.now() > deadline) throw new Error(`no server at ${this.url} after ${String(READY_MS)} ms`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Ends it as a power cut would: nothing is finished, nothing is closed. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { process } = this;
    if (process?.exitCode !== null || process.signalCode !== null) return;
    const ended = once(process, 'exit');
    process.kill(signal);
    await ended;
  }

  private async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/health/ready`)).ok;
    } catch {
      // Nobody listens yet.
      return false;
    }
  }
}
