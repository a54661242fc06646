import type { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatDialogHarness } from '@angular/material/dialog/testing';
import { provideFakeServer } from '../testing/fake-server';
import { provideTestTransloco } from '../testing/test-transloco';
import { Confirm } from './confirm';

@Component({ template: '' })
class Host {}

const question = { title: '停用林晓的账号？', text: '可随时重新启用。', act: '停用', danger: true };

describe('Confirm', () => {
  let screen: HarnessLoader;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideTestTransloco(), provideFakeServer(() => null)] });
    screen = TestbedHarnessEnvironment.documentRootLoader(TestBed.createComponent(Host));
  });

  const button = async (dialog: MatDialogHarness, name: string) => {
    const host = await dialog.host();
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('mat-dialog-actions button')];
    buttons.find(({ textContent }) => textContent.trim() === name)?.click();
    return host;
  };

  const ask = async () => {
    const answer = TestBed.inject(Confirm).ask(question);
    // The dialog is fetched when it is first needed.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { answer, dialog: await screen.getHarness(MatDialogHarness) };
  };

  it('names the thing and the act, and says yes only when the act is pressed', async () => {
    const { answer, dialog } = await ask();

    expect(await dialog.getText()).toContain('停用林晓的账号？');
    await button(dialog, '停用');

    expect(await answer).toBe(true);
  });

  it.each(['取消', 'Escape'])('takes %s for no', async (way) => {
    const { answer, dialog } = await ask();

    if (way === 'Escape') await dialog.close();
    else await button(dialog, way);

    expect(await answer).toBe(false);
  });
});
