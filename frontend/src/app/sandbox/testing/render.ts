import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter, withComponentInputBinding, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideTranslocoScope } from '@jsverse/transloco';
import { provideFakeServer, type FakeRequest } from '../../shared/testing/fake-server';
import { provideTestTransloco } from '../../shared/testing/test-transloco';

/** Opens one of the sandbox's pages at an address, with a server that answers as told. */
export async function open(routes: Routes, address: string, answer: (request: FakeRequest) => unknown) {
  TestBed.configureTestingModule({
    providers: [
      provideTestTransloco(),
      provideTranslocoScope('sandbox'),
      provideFakeServer(answer),
      // A dialog that closes is gone at once, not when its animation is over.
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      provideRouter([...routes, { path: '**', children: [] }], withComponentInputBinding()),
    ],
  });
  const harness = await RouterTestingHarness.create(address);
  await harness.fixture.whenStable();
  return new Screen(harness);
}

const SELECTOR = {
  button: 'button, [role=menuitem]',
  link: 'a[href]',
  textbox: 'textarea, input:not([type=checkbox]):not([type=radio])',
  alert: '[role=alert]',
  dialog: '[role=dialog], [role=alertdialog]',
  row: 'tbody tr',
} as const;

const wordsOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
const nameOf = (element: Element): string => {
  const { labels } = element as HTMLInputElement;
  return [element.getAttribute('aria-label'), wordsOf(element), ...[...(labels ?? [])].map(wordsOf)].join(' ');
};

/** A page as a person finds their way on it: by what things are and how they are called. */
export class Screen {
  readonly element: HTMLElement;

  constructor(private readonly harness: RouterTestingHarness) {
    this.element = harness.fixture.nativeElement as HTMLElement;
  }

  text(): string {
    return wordsOf(this.element);
  }

  /** The one thing of that role whose name contains the words, also in what lies over the page. */
  get(role: keyof typeof SELECTOR, words = ''): HTMLElement {
    const found = [...document.querySelectorAll<HTMLElement>(SELECTOR[role])].find((each) =>
      nameOf(each).includes(words),
    );
    if (!found) throw new Error(`No ${role} with "${words}"`);
    return found;
  }

  async press(words: string): Promise<void> {
    this.get('button', words).click();
    await this.settle();
  }

  async write(words: string, text: string): Promise<void> {
    const field = this.get('textbox', words) as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.settle();
  }

  /** Picks the option with that value from the list with that label. */
  async choose(words: string, value: string): Promise<void> {
    const list = [...document.querySelectorAll('select')].find((each) => nameOf(each).includes(words));
    if (!list) throw new Error(`No list with "${words}"`);
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settle();
  }

  /** Sends the form of the dialog that lies over the page. */
  async sendForm(): Promise<void> {
    this.get('dialog').querySelector('form')?.requestSubmit();
    await this.settle();
  }

  async key(key: string, more: KeyboardEventInit = {}): Promise<void> {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
    await this.settle();
  }

  async settle(): Promise<void> {
    await this.harness.fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
    await this.harness.fixture.whenStable();
  }
}
