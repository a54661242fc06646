import { open } from '../../shared/testing/render';
import { InboxBell } from './inbox-bell';

const show = async (unread: number) => (await open(InboxBell, { url: '/bell', answer: () => ({ unread }) })).page;

describe('the bell', () => {
  it('leads to the inbox and says how many wait there', async () => {
    const page = await show(3);

    expect(page.link('消息，3 条未读').getAttribute('href')).toBe('/inbox');
    expect(page.text).toBe('3');
  });

  it('shows no number when all is read, and no long one', async () => {
    expect((await show(0)).text).toBe('');
  });

  it('shows no longer number than fits', async () => {
    expect((await show(140)).text).toBe('99+');
  });
});
