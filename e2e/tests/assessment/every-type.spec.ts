import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../support/accessible.js';
import { EVERY_TYPE } from '../../support/every-type.js';
import { signIn } from '../../support/people.js';

test('a question of every type is shown as a candidate meets it, for everybody to answer', async ({ page }) => {
  await signIn(page, 'trainer');
  const banks = (await (await page.request.get('/api/question-banks?size=100')).json()) as {
    items: { id: string; slug: string }[];
  };
  // After its own questions, so that lists begin as before.
  const bankId = banks.items.find(({ slug }) => slug === 'a03')?.id;
  for (const item of EVERY_TYPE) {
    const made = await page.request.post('/api/questions', { data: { bankId, item } });
    expect(made.status(), item.type).toBe(201);
    const { id } = (await made.json()) as { id: string };
    await page.goto(`/questions/${id}`);
    await expect(page.locator('#preview-stem')).toBeVisible();
    await expect(page.getByRole('button', { name: '试评' })).toBeVisible();
    await expectAccessible(page);
  }
});
