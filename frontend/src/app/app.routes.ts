import type { Routes } from '@angular/router';
import { allowed } from './shared/access/allowed';

/**
 * The addresses of the product. Each domain owns one or two first segments and names the rest in its own
 * `<domain>.routes.ts`. `data: { frame: 'bare' }` on a page hides the shell around it: a desk, a running exam.
 */
export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'shell.signIn.title',
    loadComponent: () => import('./shell/sign-in-page').then((m) => m.SignInPage),
  },
  {
    path: 'new-password',
    title: 'shell.reset.title',
    loadComponent: () => import('./shell/new-password-page').then((m) => m.NewPasswordPage),
  },
  {
    path: '',
    loadComponent: () => import('./shell/frame').then((m) => m.Frame),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'shell.home.title',
        canActivate: [allowed('signed-in')],
        loadComponent: () => import('./shell/home/home-page').then((m) => m.HomePage),
      },
      { path: 'learn', loadChildren: () => import('./learning/learning.routes').then((m) => m.routes) },
      { path: 'classes', loadChildren: () => import('./learning/class/class.routes').then((m) => m.routes) },
      { path: 'shifts', loadChildren: () => import('./learning/shift/shift.routes').then((m) => m.routes) },
      { path: 'mistakes', loadChildren: () => import('./learning/mistake/mistake.routes').then((m) => m.routes) },
      { path: 'author', loadChildren: () => import('./catalog/catalog.routes').then((m) => m.routes) },
      { path: 'practice', loadChildren: () => import('./sandbox/sandbox.routes').then((m) => m.routes) },
      { path: 'review', loadChildren: () => import('./sandbox/review.routes').then((m) => m.routes) },
      { path: 'marking', loadChildren: () => import('./marking/marking.routes').then((m) => m.routes) },
      { path: 'scenarios', loadChildren: () => import('./sandbox/authoring/authoring.routes').then((m) => m.routes) },
      { path: 'questions', loadChildren: () => import('./assessment/bank/bank.routes').then((m) => m.routes) },
      { path: 'marks', loadChildren: () => import('./assessment/marks.routes').then((m) => m.routes) },
      { path: 'invigilation', loadChildren: () => import('./assessment/watch/watch.routes').then((m) => m.routes) },
      { path: 'quizzes', loadChildren: () => import('./assessment/assessment.routes').then((m) => m.routes) },
      { path: 'recall', loadChildren: () => import('./assessment/recall/recall.routes').then((m) => m.routes) },
      {
        path: 'quiz-drafts',
        loadChildren: () => import('./assessment/authoring/authoring.routes').then((m) => m.routes),
      },
      { path: 'results', loadChildren: () => import('./assessment/results/results.routes').then((m) => m.routes) },
      {
        path: 'certification',
        loadChildren: () => import('./certification/certification.routes').then((m) => m.routes),
      },
      { path: 'verify', loadChildren: () => import('./certification/verify.routes').then((m) => m.routes) },
      { path: 'manage', loadChildren: () => import('./reporting/reporting.routes').then((m) => m.routes) },
      { path: 'admin', loadChildren: () => import('./identity/identity.routes').then((m) => m.routes) },
      { path: 'inbox', loadChildren: () => import('./notifications/notifications.routes').then((m) => m.routes) },
      { path: 'law', loadChildren: () => import('./law/law.routes').then((m) => m.routes) },
      { path: 'account', loadChildren: () => import('./shell/account/account.routes').then((m) => m.routes) },
      {
        path: 'unavailable',
        title: 'shell.unavailable.title',
        loadComponent: () => import('./shell/unavailable-page').then((m) => m.UnavailablePage),
      },
      {
        path: 'problems/:code',
        title: 'shell.problem.title',
        loadComponent: () => import('./shell/problem-page').then((m) => m.ProblemPage),
      },
      {
        path: 'no-access',
        title: 'shell.noAccess.title',
        loadComponent: () => import('./shell/no-access-page').then((m) => m.NoAccessPage),
      },
      {
        path: '**',
        title: 'shell.notFound.title',
        loadComponent: () => import('./shell/not-found-page').then((m) => m.NotFoundPage),
      },
    ],
  },
];
