import { DestroyRef, DOCUMENT, computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { AttemptView, PaperSlot } from '@lms/contract/assessment/attempt';
import type { PulseAnswer } from '@lms/contract/assessment/invigilation';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import { asks, emptyAnswer, isAnswered } from '../../shared/ui/item-player/open-answer';
import { QuizClient } from '../quiz/quiz-client';
import { AnswerOutbox } from './answer-outbox';
import { AnswerSender } from './answer-sender';
import { AttemptClient } from './attempt-client';
import { numbersOf } from './question-number';
import { AttemptWindow } from './attempt-window';
import { AttemptPulse } from './attempt-pulse';
import { ServerClock } from './server-clock';

/** A place of the paper as this window has it. */
export interface SlotState extends PaperSlot {
  /** Its number among the questions; words between questions have none. */
  number: number | undefined;
  /** How often the answer was changed here and before. */
  changes: number;
  /** Whether the latest answer is not yet acknowledged. */
  isWaiting: boolean;
}

/**
 * The running attempt: what is on the paper, what is saved, and what this window may still do. Every change goes to the
 * browser's own store first and to the server at once after.
 */
@Injectable()
export class AttemptStore {
  private readonly attempts = inject(AttemptClient);
  private readonly quizzes = inject(QuizClient);
  private readonly outbox = inject(AnswerOutbox);
  private readonly sender = inject(AnswerSender);
  private readonly window = inject(AttemptWindow);
  private readonly clock = inject(ServerClock);
  private readonly pulse = inject(AttemptPulse);
  private readonly storage = inject(DOCUMENT).defaultView?.localStorage;

  private readonly view = signal<AttemptView | undefined>(undefined);
  private readonly own = signal<
    ReadonlyMap<number, Pick<SlotState, 'answer' | 'sequence' | 'savedAt' | 'isWaiting' | 'certainty'>>
  >(new Map());
  private readonly marked = signal<ReadonlySet<number>>(new Set());

  readonly attempt = this.view.asReadonly();
  /** Whether this window took the attempt over from another one. */
  readonly isTakenOver = signal(false);
  readonly flags = this.marked.asReadonly();
  readonly slots = computed((): readonly SlotState[] => {
    const own = this.own();
    const slots = this.view()?.slots ?? [];
    const numbers = numbersOf(slots);
    return slots.map((slot) => {
      const state = { ...slot, isWaiting: false, ...own.get(slot.slot) };
      return { ...state, number: numbers.get(slot.slot), changes: state.sequence };
    });
  });
  readonly open = computed(() => this.slots().filter(({ item, answer }) => asks(item) && !isAnswered(answer)));
  readonly answered = computed(() => this.slots().filter(({ answer }) => isAnswered(answer)));
  readonly waiting = computed(() => this.slots().filter(({ isWaiting }) => isWaiting));
  /** When the latest acknowledged answer was stored, by the server's clock. */
  readonly savedAt = computed(() =>
    this.slots()
      .map(({ savedAt }) => savedAt)
      .filter((at) => at !== null)
      .sort()
      .at(-1),
  );
  readonly connection = this.sender.connection;
  /** Whether the server says that the attempt has ended, by whomever. */
  readonly hasEnded = computed(() => (this.pulse.heard()?.state ?? 'running') !== 'running');
  /** Whether answers can still be changed here. */
  readonly isLocked = computed(
    () =>
      this.sender.stop() !== undefined ||
      this.isElsewhere() ||
      this.view()?.state !== 'running' ||
      this.isPaused() ||
      this.secondsLeft() === 0,
  );
  /** Whether an invigilator holds the attempt still. */
  readonly isPaused = computed(() => (this.view()?.pausedAt ?? null) !== null);
  /** Whether one may still submit, but not answer. */
  readonly isGrace = computed(() => this.secondsLeft() === 0 && !this.isPaused() && (this.secondsToEnd() ?? 0) > 0);
  readonly isElsewhere = computed(
    () =>
      this.sender.stop() === 'attempt-taken-over' ||
      this.window.isElsewhere() ||
      this.pulse.heard()?.isHolder === false,
  );
  readonly isOver = computed(
    () => this.sender.stop() === 'attempt-time-over' || this.sender.stop() === 'attempt-submitted',
  );
  readonly secondsLeft = computed(() => this.secondsTo(this.view()?.deadline));
  readonly secondsToEnd = computed(() => this.secondsTo(this.view()?.endsAt));
  private lease = '';
  private place: () => number = () => 1;

  constructor() {
    effect(() => {
      const heard = this.pulse.heard();
      if (!heard) return;
      untracked(() => {
        this.clock.set(heard.serverTime);
        this.view.update((view) => view && { ...view, ...moved(view, heard) });
      });
    });
    this.sender.saved = (saved) => {
      this.update(saved.slot, ({ sequence }) => ({
        savedAt: saved.savedAt,
        ...(sequence <= saved.sequence && { answer: saved.answer, sequence: saved.sequence, isWaiting: false }),
      }));
    };
    inject(DestroyRef).onDestroy(() => {
      this.window.leave();
    });
  }

  /** Reads the paper; an attempt that runs elsewhere comes over to this window. */
  async enter(attemptId: string): Promise<AttemptView> {
    const view = await this.attempts.read(attemptId);
    if (view.state !== 'running') return view;
    const lease = this.window.leaseOf(attemptId);
    const mine = lease === undefined ? await this.takeOver(view) : { ...view, lease };
    this.clock.set(mine.serverTime);
    this.view.set(mine);
    this.marked.set(new Set([...mine.flags, ...this.readFlags(attemptId)]));
    this.lease = mine.lease;
    this.pulse.start(() => ({
      attemptId,
      lease: mine.lease,
      slot: this.place(),
      flags: [...this.marked()],
    }));
    this.window.enter(attemptId, mine.lease);
    this.sender.start(attemptId, mine.lease);
    await this.restore(mine);
    return mine;
  }

  /** The same paper in another language. */
  async reread(): Promise<void> {
    const view = this.view();
    if (!view) return;
    const fresh = await this.attempts.read(view.id);
    this.clock.set(fresh.serverTime);
    this.view.set(fresh);
  }

  /** Asked at each beat: which question is shown. */
  standAt(place: () => number): void {
    this.place = place;
  }

  /** Has the saved answer of one question checked now. */
  async check(slot: number): Promise<void> {
    const view = this.view();
    if (!view || !(await this.flush())) return;
    const checked = await this.attempts.check(view.id, slot, this.lease);
    this.view.update((now) => now && { ...now, slots: now.slots.map((one) => (one.slot === slot ? checked : one)) });
  }

  /** Turns a sequential paper one page on; what lies behind is settled. */
  async turn(): Promise<void> {
    const view = this.view();
    if (!view || !(await this.flush())) return;
    const turned = await this.attempts.turn(view.id, view.page + 1, this.lease);
    this.clock.set(turned.serverTime);
    this.view.set(turned);
  }

  async change(slot: number, answer: ItemAnswer, sure?: number): Promise<void> {
    const view = this.view();
    if (!view || this.isLocked()) return;
    const state = this.slots().find((one) => one.slot === slot);
    if (!state || state.isLocked) return;
    const certainty = sure ?? state.certainty;
    const sequence = state.sequence + 1;
    const unsent = { attemptId: view.id, slot, sequence, answer, ...(certainty !== null && { certainty }) };
    this.update(slot, () => ({ answer, certainty, sequence, isWaiting: true }));
    await this.outbox.put(unsent);
    this.sender.add(unsent, this.pace(answer));
  }

  async clear({ slot, item: { type } }: SlotState): Promise<void> {
    if (type !== 'description') await this.change(slot, emptyAnswer(type));
  }

  flag(slot: number): void {
    const flags = new Set(this.marked());
    if (!flags.delete(slot)) flags.add(slot);
    this.marked.set(flags);
    const view = this.view();
    if (view) this.storage?.setItem(flagsKey(view.id), JSON.stringify([...flags]));
  }

  /** Sends what waits, now. Whether everything arrived. */
  flush(): Promise<boolean> {
    return this.sender.flush();
  }

  async submit(): Promise<AttemptView> {
    const { id } = this.view() ?? { id: '' };
    const ended = await this.attempts.submit(id);
    this.tidy(id);
    return ended;
  }

  /** What the server says once the time is over; it submits by itself. */
  async afterTime(): Promise<AttemptView | undefined> {
    const view = this.view();
    if (!view) return undefined;
    const ended = await this.attempts.read(view.id);
    if (ended.state !== 'running') this.tidy(view.id);
    return ended;
  }

  private async takeOver({ quizId, slots }: AttemptView) {
    const started = await this.quizzes.start(quizId);
    // Nothing answered yet: most likely the start page opened it a moment ago.
    this.isTakenOver.set(slots.some(({ sequence }) => sequence > 0));
    return started;
  }

  /** Answers that this browser could not send before; the server's own newer ones win. */
  private async restore({ id, slots }: AttemptView): Promise<void> {
    for (const unsent of await this.outbox.of(id)) {
      const known = slots.find(({ slot }) => slot === unsent.slot);
      if (!known || known.sequence >= unsent.sequence) {
        await this.outbox.acknowledge({ ...unsent, sequence: unsent.sequence });
        continue;
      }
      this.update(unsent.slot, () => ({ answer: unsent.answer, sequence: unsent.sequence, isWaiting: true }));
      this.sender.add(unsent, 'chosen');
    }
  }

  /** Written answers wait for a pause in typing, but not in the last seconds. */
  private pace({ type }: ItemAnswer): 'typing' | 'chosen' {
    const isHurried = (this.secondsLeft() ?? Infinity) < 15;
    return !isHurried && TYPED.includes(type) ? 'typing' : 'chosen';
  }

  private update(slot: number, change: (state: SlotState) => Partial<SlotState>): void {
    const state = this.slots().find((one) => one.slot === slot);
    if (!state) return;
    const { answer, certainty, sequence, savedAt, isWaiting } = { ...state, ...change(state) };
    this.own.update((own) => new Map(own).set(slot, { answer, certainty, sequence, savedAt, isWaiting }));
  }

  /** A deadline that is held still does not come nearer. */
  private secondsTo(instant: string | null | undefined): number | undefined {
    if (!instant) return undefined;
    const pausedAt = this.view()?.pausedAt;
    const now = pausedAt ? Date.parse(pausedAt) : this.clock.now();
    return Math.max(0, Math.ceil((Date.parse(instant) - now) / 1000));
  }

  private readFlags(attemptId: string): number[] {
    const stored: unknown = JSON.parse(this.storage?.getItem(flagsKey(attemptId)) ?? '[]');
    return Array.isArray(stored) ? stored.filter((slot) => typeof slot === 'number') : [];
  }

  private tidy(attemptId: string): void {
    this.storage?.removeItem(flagsKey(attemptId));
    this.window.forget(attemptId);
  }
}

/** The types whose answers are typed, letter by letter. */
const TYPED: readonly ItemAnswer['type'][] = ['short-answer', 'numeric', 'computed', 'cloze', 'essay', 'case'];

/** What the server says anew of the clock; the grace after the deadline moves with it. */
function moved(view: AttemptView, { deadline, pausedAt }: PulseAnswer): Partial<AttemptView> {
  const grace = view.deadline && view.endsAt ? Date.parse(view.endsAt) - Date.parse(view.deadline) : 0;
  return { deadline, pausedAt, endsAt: deadline && new Date(Date.parse(deadline) + grace).toISOString() };
}

const flagsKey = (attemptId: string): string => `lms.flags.${attemptId}`;
