// Replays the log of answers against what candidates were told: is everything there, unchanged, in its order, and does the
// paper follow from it?
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import sqlite3 from 'sqlite3';
import { noteFault } from './load.mjs';

/** What is not as it was acknowledged, counted by kind; empty when all is well. */
export async function faultsOfLog(dataDir, candidates) {
  const database = new sqlite3.Database(join(dataDir, 'lms.sqlite'), sqlite3.OPEN_READONLY);
  const all = (sql, id) =>
    new Promise((resolve, reject) => {
      database.all(sql, [id], (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  const faults = new Map();
  for (const candidate of candidates) {
    // In the order in which they were written.
    const log = await all(
      "SELECT slot, sequence, answer FROM answer_log WHERE attempt_id = ? AND outcome = 'saved' ORDER BY rowid",
      candidate.attemptId,
    );
    const paper = await all('SELECT slot, sequence, answer FROM answer WHERE attempt_id = ?', candidate.attemptId);
    for (const fault of faultsOf(candidate, log.map(parsed), paper.map(parsed))) noteFault(faults, fault);
  }
  await new Promise((resolve) => database.close(resolve));
  return faults;
}

const parsed = ({ slot, sequence, answer }) => ({ slot, sequence, answer: JSON.parse(answer) });
const keyOf = ({ slot, sequence }) => `${slot} ${sequence}`;

function* faultsOf({ acknowledged, pending }, log, paper) {
  const written = new Map(log.map((one) => [keyOf(one), one]));
  for (const one of acknowledged) {
    const found = written.get(keyOf(one));
    if (!found) yield 'acknowledged and lost';
    else if (!isDeepStrictEqual(found.answer, one.answer)) yield 'acknowledged and changed';
  }
  // A save whose acknowledgement was cut off may have been written.
  const sent = new Set([...acknowledged, ...(pending ? [pending] : [])].map(keyOf));
  const last = new Map();
  for (const one of log) {
    if (!sent.has(keyOf(one))) yield 'written and never sent';
    if (one.sequence <= (last.get(one.slot)?.sequence ?? 0)) yield 'written out of order';
    last.set(one.slot, one);
  }
  if (paper.length !== last.size) yield 'the paper has other slots than the log';
  for (const one of paper)
    if (!isDeepStrictEqual(one, last.get(one.slot))) yield 'the paper is not what the log ends with';
}
