import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../shared/access/allowed';

export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('sandbox')],
    canActivate: [allowed('scenario:read')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'sandbox.scenarios.title',
        loadComponent: () => import('./scenario/scenario-list-page').then((m) => m.ScenarioListPage),
      },
      {
        path: 'exams',
        title: 'sandbox.exams.title',
        canActivate: [allowed('scenario:run')],
        loadComponent: () => import('./skill-exam/skill-exam-list-page').then((m) => m.SkillExamListPage),
      },
      {
        path: 'exams/:examId',
        title: 'sandbox.exams.title',
        canActivate: [allowed('scenario:run')],
        loadComponent: () => import('./skill-exam/skill-exam-page').then((m) => m.SkillExamPage),
      },
      {
        path: 'scenarios/:scenarioId',
        title: 'sandbox.scenario.title',
        loadComponent: () => import('./scenario/scenario-page').then((m) => m.ScenarioPage),
      },
      {
        path: 'shifts/:shiftId',
        title: 'sandbox.shift.page',
        canActivate: [allowed('scenario:run')],
        loadComponent: () => import('./shift/shift-join-page').then((m) => m.ShiftJoinPage),
      },
      {
        path: 'runs',
        title: 'sandbox.runs.title',
        loadComponent: () => import('./run/run-list-page').then((m) => m.RunListPage),
      },
      {
        path: 'runs/:runId',
        title: 'sandbox.desk.title',
        data: { frame: 'bare' },
        loadComponent: () => import('./desk/desk-page').then((m) => m.DeskPage),
      },
      {
        path: 'runs/:runId/result',
        title: 'sandbox.result.title',
        loadComponent: () => import('./result/result-page').then((m) => m.ResultPage),
      },
    ],
  },
];
