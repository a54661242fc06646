import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentCheck } from '../backend/src/cli/content-check.js';
import { PostsFile } from '../backend/src/identity/unit/posts-loader.js';
import { DemoOrganisationFile } from '../backend/src/identity/demo/demo-organisation-file.js';
import { readContentFile, readYaml } from '../backend/src/platform/content/content-file.js';

const content = import.meta.dirname;
const yaml = (path: string) => readContentFile(join(content, path));

describe('the content', () => {
  it('has no fault in any course, bank, quiz, scenario, skill exam, program or law', async () => {
    const { text, exit, answer } = await contentCheck(['--content', content, content]);

    expect(text).toMatch(/^\d+ checked, 0 faults$/);
    expect(exit).toBe(0);
    const kinds = (answer as { files: { kind: string }[] }).files.map(({ kind }) => kind);
    expect([...new Set(kinds)].sort()).toEqual([
      ...['course', 'laws', 'program', 'question bank', 'quiz', 'scenario', 'skill exam'],
    ]);
  });

  it('refuses a scenario that names a lesson that is not there, with its line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lms-content-'));
    const good = readFileSync(join(content, 'scenarios', 'S03.yaml'), 'utf8');
    const bad = good.replace('lesson: 05-trust-grades', 'lesson: 99-nowhere');
    writeFileSync(join(folder, 'S03.yaml'), bad);

    const { text, exit } = await contentCheck(['--content', content, folder]);
    rmSync(folder, { recursive: true });

    const line = bad.slice(0, bad.indexOf('99-nowhere')).split('\n').length;
    expect(text).toContain(`S03.yaml:${line}: there is no lesson 99-nowhere in course a03`);
    expect(exit).toBe(1);
  });

  it('appoints everybody of the demo to a unit and a post that exist, with one boss of each kind that the README names', () => {
    const posts = new Set(readYaml(yaml('posts.yaml'), PostsFile).value.posts.map(({ code }) => code));
    const { people, units } = readYaml(yaml('demo/organisation.yaml'), DemoOrganisationFile).value;
    const slugs = new Set(units.map(({ slug }) => slug));

    expect(people.filter(({ unit, post }) => !slugs.has(unit) || !posts.has(post))).toEqual([]);
    expect(new Set(people.map(({ username }) => username)).size).toBe(people.length);
    const named = ['learner', 'operator', 'trainer', 'manager', 'marker', 'auditor', 'admin'];
    expect(named.filter((name) => !people.some(({ username }) => username === name))).toEqual([]);
    expect([units.length, people.length >= 55]).toEqual([9, true]);
  });
});
