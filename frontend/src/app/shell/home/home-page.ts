import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

@Component({ selector: 'lms-home-page', imports: [RouterOutlet], template: '<router-outlet />' })
export class HomePage {}
