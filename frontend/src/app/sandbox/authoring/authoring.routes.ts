import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../../shared/access/allowed';
import type { ScenarioEditorPage } from './scenario-editor-page';

/** Under `/scenarios`: for those who write scenarios. */
export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('authoring')],
    canActivateChild: [allowed('scenario:write')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'authoring.list.title',
        loadComponent: () => import('./authoring-list-page').then((m) => m.AuthoringListPage),
      },
      {
        path: ':scenarioId',
        title: 'authoring.editor.name',
        data: { frame: 'bare' },
        canDeactivate: [(page: ScenarioEditorPage) => page.mayLeave()],
        loadComponent: () => import('./scenario-editor-page').then((m) => m.ScenarioEditorPage),
      },
    ],
  },
];
