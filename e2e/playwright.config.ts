import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const known = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = known.find((path) => path !== undefined && existsSync(path));
const port = process.env.LMS_TEST_E2E_PORT ?? '3170';
const url = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'tests',
  timeout: 300_000,
  expect: { timeout: 15_000 },
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json']],
  outputDir: '../test-results',
  use: {
    baseURL: url,
    actionTimeout: 20_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node tools/run.mjs server',
    cwd: '..',
    url: `${url}/health/ready`,
    reuseExistingServer: false,
    // The first start loads all content and the demo; on a busy machine that takes its time.
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      LMS_PORT: port,
      LMS_DATA_DIR: mkdtempSync(join(tmpdir(), 'lms-e2e-')),
      LMS_LOG_LEVEL: 'error',
    },
  },
});
