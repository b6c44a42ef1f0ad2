const sources = '^(app|packages|db|emails)/';
const besideTests = '[.]test[.]tsx?$|[.]test-data[.]ts$';

/** The arrow: app → packages → db; kernel and emails are leaves; siblings never meet. */
module.exports = {
  forbidden: [
    {
      name: 'arrow-never-turns-back-to-app',
      severity: 'error',
      from: { path: '^(packages|db|emails)/' },
      to: { path: '^app/' },
    },
    {
      name: 'database-knows-no-module',
      comment: 'db holds tables and doors; what they mean belongs to the packages.',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(packages|emails)/' },
    },
    {
      name: 'kernel-is-a-leaf',
      severity: 'error',
      from: { path: '^packages/kernel/' },
      to: { path: '^(app|db|emails|packages/(?!kernel/))' },
    },
    {
      name: 'emails-are-a-leaf',
      severity: 'error',
      from: { path: '^emails/' },
      to: { path: '^(app|db|packages)/' },
    },
    {
      name: 'siblings-never-meet',
      comment: 'Two modules meet in a route or in app/flows, inside one transaction.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^packages/($1|kernel)/' },
    },
    {
      name: 'packages-write-no-mail',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^emails/' },
    },
    {
      name: 'lucia-stays-behind-its-interface',
      severity: 'error',
      from: { path: sources, pathNot: '^app/auth/session[.]server[.]ts$' },
      to: { path: '(^|/)node_modules/(@lucia-auth|lucia)/' },
    },
    {
      name: 'driver-is-private-to-the-database',
      severity: 'error',
      from: { path: sources, pathNot: '^db/' },
      to: { path: '(^|/)node_modules/postgres/' },
    },
    {
      name: 'no-framework-in-the-domain',
      severity: 'error',
      from: { path: '^(packages|db)/' },
      to: { path: '(^|/)node_modules/(@remix-run|express)/' },
    },
    {
      name: 'no-sql-in-the-adapter',
      comment:
        'Tables and query builders are reached through the use cases of a package; arranging the demonstration is the exception.',
      severity: 'error',
      from: { path: '^app/', pathNot: `^app/flows/demonstration/|${besideTests}` },
      to: { path: '(^|/)node_modules/drizzle-orm/|^db/schema/' },
    },
    {
      name: 'browser-code-imports-no-server-code',
      comment: 'Types may cross: they are gone before the bundle is made.',
      severity: 'error',
      from: {
        path: '^(packages/[^/]+/src|app/(ui|i18n|http)|app/routes/.*-view[.]tsx$|app/entry[.]client)',
        pathNot: `[.]server[.]tsx?$|${besideTests}`,
      },
      to: { path: '[.]server[.]tsx?$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pages-are-the-roof',
      comment: 'What pages share lies below them: in flows, auth, http or ui.',
      severity: 'error',
      from: { path: '^app/(auth|flows|http|i18n|server|ui)/', pathNot: besideTests },
      to: { path: '^app/routes/' },
    },
    {
      name: 'flows-stand-above-the-server',
      comment: 'Processes that run flows start in app/launch.',
      severity: 'error',
      from: { path: '^app/(http|i18n|server|ui)/', pathNot: besideTests },
      to: { path: '^app/flows/' },
    },
    {
      name: 'nothing-runs-on-test-code',
      severity: 'error',
      from: { path: sources, pathNot: besideTests },
      to: { path: `^tests/|${besideTests}` },
    },
    { name: 'no-cycles', severity: 'error', from: { path: sources }, to: { circular: true } },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: { path: sources },
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|[.]cache)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
    preserveSymlinks: false,
  },
};
