import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

@Component({ selector: 'lms-sign-in-page', imports: [RouterOutlet], template: '<router-outlet />' })
export class SignInPage {}
