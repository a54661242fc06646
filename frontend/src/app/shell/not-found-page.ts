import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

@Component({ selector: 'lms-not-found-page', imports: [RouterOutlet], template: '<router-outlet />' })
export class NotFoundPage {}
