import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv();

// What every browser has and jsdom lacks, as far as screens use it.
const nothing = () => undefined;
const query = { matches: false, addListener: nothing, removeListener: nothing, addEventListener: nothing };
Object.assign(window, {
  matchMedia: () => ({ ...query, removeEventListener: nothing }),
  print: nothing,
  scrollTo: nothing,
});
Object.assign(HTMLElement.prototype, { hidePopover: nothing });
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
  close(this: HTMLDialogElement) {
    this.open = false;
  },
});
