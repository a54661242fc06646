import type { PersonView } from '@lms/contract/identity/person';

export const ids = {
  person: '00000000-0000-4000-8000-000000000001',
  unit: '00000000-0000-4000-8000-00000000000a',
  post: '00000000-0000-4000-8000-00000000000b',
  appointment: '00000000-0000-4000-8000-00000000000c',
};

export const units = {
  items: [{ id: ids.unit, parentId: null, name: '澄湖区大厅', kind: 'hall', depth: 0, people: 2 }],
  total: 1,
};
export const posts = { items: [{ id: ids.post, code: 'W1', name: '综合窗口受理员' }], total: 1 };

/** A window clerk with one open appointment. */
export const person = (more: Partial<PersonView> = {}): PersonView => ({
  id: ids.person,
  username: 'linxiao',
  name: '林晓',
  isActive: true,
  roles: ['learner'],
  unitName: '澄湖区大厅',
  postName: '综合窗口受理员',
  lastSignInAt: null,
  hiredOn: '2023-03-01',
  grants: [{ role: 'trainer', unitId: null, unitName: null }],
  appointments: [
    {
      id: ids.appointment,
      unitId: ids.unit,
      unitName: '澄湖区大厅',
      postId: ids.post,
      postName: '综合窗口受理员',
      from: '2023-03-01',
      to: null,
    },
  ],
  version: 3,
  ...more,
});

export const code = { code: 'K7PM-3XQD-9RTW', validUntil: '2026-06-18T01:42:00.000Z' };

/** The parts of the organisation that forms offer. */
export const organisation: Record<string, unknown> = { '/api/units': units, '/api/posts': posts };
