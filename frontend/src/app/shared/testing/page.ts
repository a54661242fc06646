import type { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { ComponentFixture } from '@angular/core/testing';

/** A screen as a person meets it: by role and by name. */
export class TestPage {
  /** For Material's own harnesses. */
  readonly material: HarnessLoader;

  constructor(private readonly fixture: ComponentFixture<unknown>) {
    this.material = TestbedHarnessEnvironment.loader(fixture);
  }

  /** Material's harnesses of what lies over the page: dialogs, menus. */
  get overlays(): HarnessLoader {
    return TestbedHarnessEnvironment.documentRootLoader(this.fixture);
  }

  private get element(): HTMLElement {
    return this.fixture.nativeElement as HTMLElement;
  }

  /** Everything there is to read. */
  get text(): string {
    return this.element.textContent.replace(/\s+/g, ' ').trim();
  }

  /** Waits until everything that was asked for is shown. */
  settle(): Promise<void> {
    return this.fixture.whenStable();
  }

  button(name: string): HTMLButtonElement {
    return found(this.named('button', name), `button “${name}”`);
  }

  link(name: string): HTMLAnchorElement {
    return found(this.named('a', name), `link “${name}”`);
  }

  has(kind: 'button' | 'a', name: string): boolean {
    return this.named(kind, name) !== undefined;
  }

  alert(): string {
    return this.element.querySelector('[role=alert]')?.textContent.trim() ?? '';
  }

  /** The control under a label. */
  field(label: string): HTMLInputElement {
    return found(this.control(label), `field “${label}”`) as HTMLInputElement;
  }

  /** The list to choose from under a label. */
  select(label: string): HTMLSelectElement {
    return found(this.control(label), `list “${label}”`) as HTMLSelectElement;
  }

  /** Types into the control, or picks the option with that value, and leaves it. */
  async fill(label: string, value: string): Promise<void> {
    const control = this.field(label);
    control.value = value;
    for (const type of ['input', 'change', 'blur']) control.dispatchEvent(new Event(type, { bubbles: true }));
    await this.settle();
  }

  async click(name: string): Promise<void> {
    (this.named('button', name) ?? this.link(name)).click();
    await this.settle();
  }

  async submit(): Promise<void> {
    this.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await this.settle();
  }

  private control(label: string): Element | undefined {
    const labels = [...this.element.querySelectorAll('label')];
    const match = labels.find(({ textContent }) => textContent.trim() === label);
    return match?.control ?? this.element.querySelector(`[aria-label="${label}"]`) ?? undefined;
  }

  private named<K extends 'button' | 'a'>(kind: K, name: string): HTMLElementTagNameMap[K] | undefined {
    return [...this.element.querySelectorAll(kind)].find((element) => textOf(element).includes(name));
  }
}

const textOf = (element: HTMLElement) =>
  `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`.replace(/\s+/g, ' ');

function found<T>(thing: T | undefined, what: string): T {
  if (thing === undefined) throw new Error(`There is no ${what}.`);
  return thing;
}
