import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { questionsImport } from './import-command.js';

const GIFT = `$CATEGORY: 行政许可/期限

// [tag:期限]
::Days:: How many days? {#5:0.5#right}

Which? {=a ~b}

Which? {=a ~b}

broken {
`;

describe('questions import', () => {
  let folder: string;
  let file: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lms-import-'));
    file = join(folder, 'some.gift');
    writeFileSync(file, GIFT);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('tells of each question its state, line and reason, and how it was read', async () => {
    const { exit, answer, text } = await questionsImport([file, '--format', 'gift', '--dry-run', '--json']);

    expect(exit).toBe(1);
    expect(answer).toEqual({
      questions: [
        {
          state: 'ready',
          line: 4,
          reason: null,
          question: {
            type: 'numeric',
            name: 'Days',
            text: 'How many days?',
            answers: [{ text: '5', fraction: 100, tolerance: 0.5, feedback: 'right' }],
            pairs: [],
            category: '行政许可/期限',
            tags: ['期限'],
          },
        },
        expect.objectContaining({ state: 'ready', line: 6 }),
        expect.objectContaining({ state: 'duplicate', line: 8, reason: 'the same question as in line 6' }),
        { state: 'invalid', line: 10, reason: 'a brace "{" or "}" has no partner', question: null },
      ],
    });
    expect(text).toContain('2 ready, 1 duplicate, 0 unchanged, 1 invalid');
  });

  it.each([
    [[]],
    [['none.gift', '--format', 'gift', '--dry-run']],
    [['x', '--format', 'word', '--dry-run']],
    [['x', '--format', 'gift', '--area', 'K9', '--dry-run']],
    [['x', '--format', 'gift', '--wet-run']],
    [['x', '--format', 'gift', '--bank', 'Not a slug']],
    [['x', '--format', 'gift', '--state', 'retired']],
  ])('%j is a wrong call', async (args) => {
    expect(await questionsImport(args)).toMatchObject({ exit: 2 });
  });
});
