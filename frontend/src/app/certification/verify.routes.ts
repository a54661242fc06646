import type { Routes } from '@angular/router';

/** The public check of a certificate, under `/verify`. */
export const routes: Routes = [];
