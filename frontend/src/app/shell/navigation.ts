import { computed, inject, Service } from '@angular/core';
import type { Permission, Reach } from '@lms/contract/access';
import { Session } from '../shared/access/session';
import type { IconName } from '../shared/ui/icons';

/** One entry of the rail. */
export interface Place {
  /** Last part of its text's key, `shell.places.<key>`. */
  readonly key: string;
  readonly link: string;
  readonly icon: IconName;
  readonly needs: Permission | 'signed-in';
  /** Shown only to those whose permission reaches at least their unit: lists of other people. */
  readonly wide?: boolean;
}

export interface Section {
  /** Last part of its text's key, `shell.sections.<key>`; the first section has no heading. */
  readonly key: string;
  readonly places: readonly Place[];
}

/** Everything the rail can hold. A person with several roles has one rail with more sections. */
export const SECTIONS: readonly Section[] = [
  { key: 'home', places: [{ key: 'home', link: '/', icon: 'home', needs: 'signed-in' }] },
  {
    key: 'manage',
    places: [
      { key: 'overview', link: '/manage', icon: 'grid', needs: 'report:read' },
      { key: 'statuses', link: '/manage/people', icon: 'users', needs: 'status:read', wide: true },
    ],
  },
  {
    key: 'learn',
    places: [{ key: 'courses', link: '/learn', icon: 'book', needs: 'course:read' }],
  },
  {
    key: 'practise',
    places: [
      { key: 'sandbox', link: '/practice', icon: 'desk', needs: 'scenario:read' },
      { key: 'quizzes', link: '/quizzes', icon: 'quiz', needs: 'quiz:take' },
      { key: 'recall', link: '/recall', icon: 'refresh', needs: 'quiz:take' },
    ],
  },
  {
    key: 'teach',
    places: [
      { key: 'results', link: '/results', icon: 'chart', needs: 'attempt:read', wide: true },
      { key: 'marking', link: '/marking', icon: 'check', needs: 'mark:write' },
      { key: 'appeals', link: '/marks/appeals', icon: 'flag', needs: 'mark:write' },
      { key: 'quizRegrades', link: '/marks/regrades', icon: 'refresh', needs: 'attempt:regrade' },
      { key: 'invigilation', link: '/invigilation', icon: 'eye', needs: 'attempt:invigilate' },
      { key: 'traineeRuns', link: '/review/runs', icon: 'eye', needs: 'run:read', wide: true },
      { key: 'regrades', link: '/review/regrades', icon: 'refresh', needs: 'run:regrade' },
    ],
  },
  {
    key: 'certify',
    places: [{ key: 'certificates', link: '/certification', icon: 'award', needs: 'enrolment:write' }],
  },
  {
    key: 'reference',
    places: [
      { key: 'deadlines', link: '/law/deadlines', icon: 'calendar', needs: 'signed-in' },
      { key: 'laws', link: '/law', icon: 'law', needs: 'signed-in' },
    ],
  },
  {
    key: 'author',
    places: [
      { key: 'authoring', link: '/author', icon: 'edit', needs: 'course:write' },
      { key: 'questions', link: '/questions', icon: 'question', needs: 'question:read' },
      { key: 'quizDrafts', link: '/quiz-drafts', icon: 'quiz', needs: 'quiz:write' },
      { key: 'scenarios', link: '/scenarios', icon: 'scenario', needs: 'scenario:write' },
      { key: 'classes', link: '/classes', icon: 'users', needs: 'class:write' },
      { key: 'shifts', link: '/shifts', icon: 'play', needs: 'shift:write' },
      { key: 'mistakes', link: '/mistakes', icon: 'flag', needs: 'lesson:assign' },
    ],
  },
  {
    key: 'system',
    places: [
      { key: 'people', link: '/admin/people', icon: 'id-card', needs: 'person:write' },
      { key: 'units', link: '/admin/units', icon: 'building', needs: 'unit:read' },
      { key: 'markingRules', link: '/marking/rules', icon: 'rules', needs: 'mark:set' },
    ],
  },
];

const REACHES_OTHERS: readonly (Reach | undefined)[] = ['unit', 'all'];

/** Where the signed-in person can go. */
@Service()
export class Navigation {
  private readonly session = inject(Session);

  readonly sections = computed(() =>
    SECTIONS.map((section) => ({ ...section, places: section.places.filter((place) => this.isOpen(place)) })).filter(
      ({ places }) => places.length > 0,
    ),
  );

  readonly places = computed(() => this.sections().flatMap(({ places }) => places));

  private isOpen({ needs, wide }: Place): boolean {
    if (needs === 'signed-in') return this.session.me() !== undefined;
    return wide ? REACHES_OTHERS.includes(this.session.reach(needs)) : this.session.can(needs);
  }
}
