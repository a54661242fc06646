// Who had to be certified, what they did for it, and what they won: assignments, evidence, awards, statuses.
const SINCE_DAYS = 760;
const DAY_MS = 86_400_000;
/** The share of those with course and quiz who passed the scenario, too. */
const EXAMINED = 0.85;

/** Inserts evidence and awards and lets the product work out the statuses. */
export async function makeCertificates(tools, made) {
  const { app, built, manager } = tools;
  const { ProgramsService } = await built('certification/program/programs.service.js');
  const { Program } = await built('certification/program/program.entity.js');
  const { AssignmentsService } = await built('certification/assignment/assignments.service.js');
  const { StandingsService } = await built('certification/standing/standings.service.js');
  const { dayOf } = await built('platform/clock.js');
  const programs = app.get(ProgramsService);
  const since = dayOf(new Date(tools.now - SINCE_DAYS * DAY_MS));
  await manager.createQueryBuilder().update(Program).set({ since }).execute();
  programs.forget();
  const evidence = await makeEvidence(tools, made, dayOf);
  for (const program of await programs.all()) {
    await app.get(AssignmentsService).applyRules(program.id);
    await makeAwards(tools, { program, evidence, people: made.people });
    await app.get(StandingsService).rebuildProgram(program.id);
  }
}

/** Completed courses and ended attempts, and for most people the scenario in exam mode. */
async function makeEvidence({ built, insert, chance, idAt, momentAfter }, { people, enrolments, attempts }, dayOf) {
  const { EvidenceRow } = await built('certification/standing/evidence.entity.js');
  const { contentId } = await built('platform/database/ids.js');
  const row = (kind, personId, at, rest) => ({
    id: idAt(at),
    ...{ kind, personId, onDay: dayOf(at), mode: null, hasCriticalFailure: false, score: null },
    ...rest,
  });
  const completed = enrolments.filter(({ completedAt }) => completedAt);
  const rows = [
    ...completed.map(({ id, personId, courseId, completedAt }) =>
      row('course', personId, completedAt, { subjectId: courseId, sourceId: id }),
    ),
    ...attempts.map(({ id, personId, quizId, percent, endedAt }) =>
      row('quiz', personId, endedAt, { subjectId: quizId, sourceId: id, score: percent }),
    ),
  ];
  for (const { id } of people) {
    if (chance.random() >= EXAMINED) continue;
    const at = momentAfter();
    const score = chance.between(60, 100);
    rows.push(
      row('scenario', id, at, { subjectId: contentId('scenario', 'S03'), sourceId: idAt(at), mode: 'exam', score }),
    );
  }
  await insert(EvidenceRow, rows);
  return rows;
}

/** The first period of everybody who has everything. */
async function makeAwards({ app, built, manager, insert, idAt }, { program, evidence, people }) {
  const { Award } = await built('certification/award/award.entity.js');
  const { awardNumber, newCode, newSalt, transcriptHash } = await built('certification/award/award-identity.js');
  const { evaluate } = await built('certification/requirement/requirements.js');
  const { lastDayOf } = await built('certification/dates/validity.js');
  const { Clock } = await built('platform/clock.js');
  const { Program } = await built('certification/program/program.entity.js');
  const today = app.get(Clock).today();
  const byPerson = Map.groupBy(evidence, ({ personId }) => personId);
  const { requirements, code, title, track, level, issuer, signatory, hours } = program.definition;
  const awards = people.flatMap(({ id: personId, name }, index) => {
    const theirs = (byPerson.get(personId) ?? []).map(({ onDay, ...rest }) => ({ ...rest, on: onDay }));
    const { metOn, results } = evaluate(requirements, theirs, today);
    if (metOn === null) return [];
    const transcript = results.map(({ requirement, evidence: met }) => ({
      evidenceId: met.id,
      title: requirement.title,
      on: met.on,
      score: met.score,
    }));
    const sealed = {
      number: awardNumber(code, metOn, index + 1),
      personId,
      programId: program.id,
      validFrom: metOn,
      lastDay: lastDayOf(program.rules.validity, metOn),
      transcript,
    };
    const salt = newSalt();
    const issuedAt = new Date(`${metOn}T08:00:00Z`);
    const won = { wonOn: metOn, score: 80, issuedAt, revokedOn: null, revokedBy: null, revocationReason: null };
    const texts = { title, track, level, issuer, signatory, hours };
    const sign = { code: newCode(), salt, transcriptHash: transcriptHash(sealed, salt) };
    return [{ id: idAt(issuedAt), holder: name, texts, ...sealed, ...won, ...sign }];
  });
  await insert(Award, awards);
  await manager.update(Program, program.id, { awardsIssued: people.length });
}
