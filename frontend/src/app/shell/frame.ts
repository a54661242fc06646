import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

@Component({ selector: 'lms-frame', imports: [RouterOutlet], template: '<router-outlet />' })
export class Frame {}
