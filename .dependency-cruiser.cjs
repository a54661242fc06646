/** Who may call whom. A domain calls only what stands here; what stands above it listens to its events. */
const uses = {
  audit: [],
  jobs: [],
  law: ['audit', 'jobs'],
  identity: ['audit', 'jobs'],
  assessment: ['law', 'identity', 'audit', 'jobs'],
  sandbox: ['law', 'identity', 'audit', 'jobs'],
  catalog: ['assessment', 'sandbox', 'law', 'identity', 'audit', 'jobs'],
  learning: ['catalog', 'assessment', 'sandbox', 'law', 'identity', 'audit', 'jobs'],
  certification: ['learning', 'catalog', 'assessment', 'sandbox', 'law', 'identity', 'audit', 'jobs'],
  notifications: ['certification', 'learning', 'catalog', 'assessment', 'sandbox', 'law', 'identity', 'audit', 'jobs'],
  interop: ['certification', 'learning', 'catalog', 'assessment', 'sandbox', 'law', 'identity', 'audit', 'jobs'],
  reporting: [
    'notifications',
    'interop',
    'certification',
    'learning',
    'catalog',
    'assessment',
    'sandbox',
    'law',
    'identity',
    'audit',
    'jobs',
  ],
};
const domains = Object.keys(uses).join('|');

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or want a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'entities-stay-home',
      severity: 'error',
      comment: 'A domain owns its tables. Ask its service, or keep the id.',
      from: { path: '^backend/src/([^/]+)/', pathNot: '^backend/src/platform/testing/' },
      to: { path: '\\.entity\\.ts$', pathNot: '^backend/src/($1|platform)/' },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      comment: 'Every domain stands on the platform; only its test bench and its specs know the whole application.',
      from: { path: '^backend/src/platform/', pathNot: '^backend/src/platform/(testing/|.*\\.spec\\.ts$)' },
      to: { path: `^backend/src/(?:${domains})/` },
    },
    {
      name: 'contract-is-a-leaf',
      severity: 'error',
      comment: 'Both sides read the contract, so it may bring along nothing but zod.',
      from: { path: '^backend/contract/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^backend/contract/|node_modules/zod/' },
    },
    {
      name: 'frontend-sees-only-the-contract',
      severity: 'error',
      from: { path: '^(?:frontend|e2e)/' },
      to: { path: '^backend/(?!contract/)' },
    },
    {
      name: 'frontend-domains-are-islands',
      severity: 'error',
      comment: 'Link to another domain by its route; share a widget through shared/ once two domains need it.',
      from: { path: '^frontend/src/app/([^/]+)/', pathNot: '^frontend/src/app/(?:shell|shared)/' },
      to: { path: '^frontend/src/app/', pathNot: '^frontend/src/app/(?:$1|shared)/' },
    },
    {
      name: 'shared-knows-no-domain',
      severity: 'error',
      from: { path: '^frontend/src/app/shared/' },
      to: { path: '^frontend/src/app/(?!shared/)' },
    },
    {
      name: 'only-clients-speak-http',
      severity: 'error',
      from: {
        path: '^frontend/src/app/',
        pathNot: '-client(\\.spec)?\\.ts$|^frontend/src/app/(?:shared|app\\.config)',
      },
      to: { path: '@angular/common/http' },
    },
    ...Object.entries(uses).map(([domain, below]) => ({
      name: `${domain}-calls-only-downwards`,
      severity: 'error',
      comment: `${domain} may call: ${below.join(', ') || 'no other domain'}.`,
      from: { path: `^backend/src/${domain}/` },
      to: { path: `^backend/src/(?:${domains})/`, pathNot: `^backend/src/(?:${[domain, ...below].join('|')})/` },
    })),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules/(?!zod|@angular/common)' },
  },
};
