import type { Permission, Reach, Role } from '@lms/contract/access';
import { ROLES } from '@lms/contract/access';
import type { MeView } from '@lms/contract/identity/session';

/** Somebody signed in with the given role, as `GET /api/me` tells it. */
export function me(role: Role = 'learner', more: Partial<MeView> = {}): MeView {
  const grants = Object.entries(ROLES[role]) as [Permission, Reach][];
  return {
    id: '00000000-0000-4000-8000-000000000001',
    username: 'linxiao',
    name: '林晓',
    roles: [role],
    permissions: grants.map(([permission, reach]) => ({ permission, reach })),
    units: [{ id: '00000000-0000-4000-8000-000000000002', name: '澄湖区政务服务中心' }],
    postName: '综合窗口受理员',
    organisationName: '云岚市政务服务中心',
    isDemo: true,
    ...more,
  };
}
