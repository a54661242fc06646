// The organisation: a city, centres, halls and teams, and everybody who works in them.
import { createHash } from 'node:crypto';
import { ADMINISTRATOR, MANAGER, PASSWORD, seededRandom, secretOf, TRAINER, usernameOf } from './seed.mjs';

const CENTRES = 8;
const HALLS = 3;
const TEAMS = 4;
const DAY_MS = 86_400_000;
const FAMILY = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜';
const GIVEN = '明华志远静怡文博雨桐子涵嘉欣思源晓宁建国海燕清和安然若水可心';
/** The share of each post in hundredths: mostly window clerks and guides. */
const POSTS = [...Array(55).fill('R02'), ...Array(15).fill('R01'), ...Array(20).fill('R04'), ...Array(10).fill('R05')];

/** Inserts units, people, appointments, roles and an open session for each person. */
export async function makePeople(house, count) {
  const { built, insert } = house;
  const { contentId } = await built('platform/database/ids.js');
  const { Unit } = await built('identity/unit/unit.entity.js');
  const { Person, Appointment, PersonRole } = await built('identity/person/person.entity.js');
  const { Session } = await built('identity/session/session.entity.js');
  const { hashPassword } = await built('identity/session/secrets.js');
  const passwordHash = await hashPassword(PASSWORD);
  const id = (kind, name) => contentId(kind, `bench:${name}`);
  const units = unitsOf(id);
  const teams = units.filter(({ kind }) => kind === 'team');
  const people = peopleOf(count, id, teams);
  await insert(Unit, units);
  await insert(
    Person,
    people.map((person) => personRow(person, passwordHash)),
  );
  await insert(
    Appointment,
    people.map((person) => appointmentRow(person, id, contentId)),
  );
  await insert(PersonRole, rolesOf(id, units[0].id));
  await insert(
    Session,
    people.map((person) => sessionRow(person, id)),
  );
  return { people: people.filter(({ number }) => number < MANAGER), postIdOf: (code) => contentId('post', code) };
}

function unitsOf(id) {
  const units = [];
  const add = (slug, parent, kind, name) => {
    const parentId = parent === null ? null : id('unit', parent);
    units.push({
      id: id('unit', slug),
      parentId,
      kind,
      name: { 'zh-CN': name, en: `${kind} ${slug}` },
      position: units.length,
    });
  };
  add('city', null, 'city', '测速市政务服务中心');
  for (let centre = 1; centre <= CENTRES; centre++) {
    add(`c${centre}`, 'city', 'centre', `第${centre}区政务服务中心`);
    for (let hall = 1; hall <= HALLS; hall++) {
      add(`c${centre}h${hall}`, `c${centre}`, 'hall', `第${centre}区第${hall}大厅`);
      for (let team = 1; team <= TEAMS; team++) {
        add(`c${centre}h${hall}t${team}`, `c${centre}h${hall}`, 'team', `第${centre}区第${hall}大厅${team}组`);
      }
    }
  }
  return units;
}

function peopleOf(count, id, teams) {
  const { below, between, pick } = seededRandom();
  const numbers = [...Array.from({ length: count }, (_, index) => index), MANAGER, ADMINISTRATOR, TRAINER];
  return numbers.map((number) => ({
    number,
    id: id('person', String(number)),
    name: `${FAMILY[below(FAMILY.length)]}${GIVEN[below(GIVEN.length)]}${GIVEN[below(GIVEN.length)]}`,
    unitId: teams[number % teams.length].id,
    post: number === MANAGER ? 'R06' : number === ADMINISTRATOR ? 'R14' : pick(POSTS),
    hiredDaysAgo: between(20, 1500),
  }));
}

const dayAgo = (days) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

function personRow({ id, number, name, hiredDaysAgo }, passwordHash) {
  const username = usernameOf(number);
  return {
    ...{ id, username, name, passwordHash },
    searchText: `${name} ${username}`.toLowerCase(),
    isActive: true,
    hiredOn: dayAgo(hiredDaysAgo),
    codeHash: null,
    codeValidUntil: null,
    lastSignInAt: null,
    createdAt: new Date(Date.now() - hiredDaysAgo * DAY_MS),
    version: 1,
  };
}

const appointmentRow = ({ id: personId, number, unitId, post, hiredDaysAgo }, id, contentId) => ({
  id: id('appointment', String(number)),
  ...{ personId, unitId },
  postId: contentId('post', post),
  fromDay: dayAgo(hiredDaysAgo),
  toDay: null,
});

const rolesOf = (id, cityId) => [
  { id: id('role', 'manager'), personId: id('person', String(MANAGER)), role: 'manager', unitId: cityId },
  { id: id('role', 'trainer'), personId: id('person', String(TRAINER)), role: 'trainer', unitId: cityId },
  { id: id('role', 'admin'), personId: id('person', String(ADMINISTRATOR)), role: 'admin', unitId: null },
];

function sessionRow({ id: personId, number }, id) {
  const now = new Date();
  return {
    id: id('session', String(number)),
    personId,
    tokenHash: createHash('sha256').update(secretOf(number)).digest('hex'),
    kind: 'browser',
    name: 'bench',
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + DAY_MS / 2),
  };
}
