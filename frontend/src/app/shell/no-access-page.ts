import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

@Component({ selector: 'lms-no-access-page', imports: [RouterOutlet], template: '<router-outlet />' })
export class NoAccessPage {}
