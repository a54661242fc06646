import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readContentFile, readYaml } from '../../platform/content/content-file.js';
import { DemoOrganisationFile } from '../../identity/demo/demo-organisation-file.js';
import { parseDemoClasses } from './demo-classes.content.js';

const content = join(import.meta.dirname, '..', '..', '..', '..', 'content');
const file = (path: string) => readContentFile(join(content, path));

describe('the classes of the demo', () => {
  const { classes, progress } = parseDemoClasses(file('demo/classes.yaml'));

  it('are made of people and courses that exist', () => {
    const { people } = readYaml(file('demo/organisation.yaml'), DemoOrganisationFile).value;
    const known = new Set(people.map(({ username }) => username));
    const named = [
      ...classes.flatMap(({ members, trainers }) => [...members, ...trainers]),
      ...progress.map(({ person }) => person),
    ];
    const courses = [...classes.flatMap((one) => one.courses), ...progress.map(({ course }) => course)];

    expect(named.filter((username) => !known.has(username))).toEqual([]);
    expect(courses.filter((slug) => !existsSync(join(content, 'courses', slug, 'course.yaml')))).toEqual([]);
  });

  it('tell of each person and course once', () => {
    const pairs = progress.map(({ person, course }) => `${person} ${course}`);

    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('refuse a course that was completed before anybody enrolled', () => {
    const text = 'classes: []\nprogress: [{ person: a, course: b, enrolledDaysAgo: 3, completedDaysAgo: 9 }]';

    expect(() => parseDemoClasses({ path: 'classes.yaml', text })).toThrow(/classes.yaml:2: .*nobody completes/);
  });
});
