// A candidate of an exam: begins, saves, and remembers exactly what the server has acknowledged.
import { isDeepStrictEqual } from 'node:util';
import { answerTo } from './answers.mjs';
import { Connection } from './connection.mjs';
import { secretOf } from './seed.mjs';

export class Candidate {
  /** What was acknowledged: slot, sequence, answer. */
  acknowledged = [];
  /** What was sent and not acknowledged; it is sent again, as the client does. */
  pending;
  #attempt;
  #headers;
  #connection;
  #saves = 0;

  constructor(number) {
    this.#headers = { 'content-type': 'application/json', cookie: `lms_session=${secretOf(number)}` };
  }

  get attemptId() {
    return this.#attempt?.id;
  }

  /** Opens a connection of its own: at the beginning, and after the server was gone. */
  connect(port) {
    this.#connection?.close();
    this.#connection = new Connection(port);
  }

  leave() {
    this.#connection?.close();
  }

  async introduce(quizId) {
    await this.#ask('GET', `/api/quizzes/${quizId}`);
  }

  async begin(quizId) {
    this.#attempt = await this.#ask('POST', `/api/quizzes/${quizId}/attempts`, {});
  }

  /** Answers the next slot, or changes what was answered there; a save without an answer comes first, again. */
  async save() {
    const { id, lease } = this.#attempt;
    const { slot, sequence, answer } = (this.pending ??= this.#next());
    const saved = await this.#ask('PUT', `/api/attempts/${id}/answers/${slot}`, { sequence, lease, answer });
    if (saved.sequence !== sequence || !isDeepStrictEqual(saved.answer, answer)) {
      throw new Error('another answer was acknowledged than was sent');
    }
    this.acknowledged.push(this.pending);
    this.pending = undefined;
  }

  #next() {
    const { slots } = this.#attempt;
    const turn = this.#saves++;
    const { slot, item } = slots[turn % slots.length];
    return { slot, sequence: 1 + Math.floor(turn / slots.length), answer: answerTo(item, ((turn * 7) % 10) / 10) };
  }

  async #ask(method, path, content) {
    const body = content && JSON.stringify(content);
    const answer = await this.#connection.send({ method, path, headers: this.#headers, body });
    if (answer.status < 200 || answer.status > 299) throw new Error(`${answer.status} ${answer.body.slice(0, 200)}`);
    return JSON.parse(answer.body);
  }
}
