/** The arrows of the architecture: what may import what. */
const pure = '^(machines|rules)/'
const outside = '^(activities|api|cli|courier|demonstration|messages|regulations|store|tools|workflows)/'

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one idea or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'machines-and-rules-are-pure',
      comment: 'A machine sees its context and its event, nothing else.',
      severity: 'error',
      from: { path: pure },
      to: { path: outside, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-heavy-packages-in-workflows',
      comment: 'Every cached workflow would carry them.',
      severity: 'error',
      from: { path: '^(machines|rules|workflows)/' },
      to: {
        dependencyTypes: ['npm'],
        pathNot: 'node_modules/(xstate|@temporalio/(workflow|common))/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-node-in-workflows',
      severity: 'error',
      from: { path: '^(machines|rules|workflows)/' },
      to: { dependencyTypes: ['core'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'schemas-stay-out-of-workflows',
      comment: 'zod makes a cached workflow eight times as large: types only.',
      severity: 'error',
      from: { path: '^(machines|rules|workflows)/' },
      to: { path: '^schemas/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-the-host-meets-temporal',
      severity: 'error',
      from: { path: '^(machines|rules|schemas|store|courier|messages|regulations)/' },
      to: { path: 'node_modules/@temporalio/' },
    },
    {
      name: 'api-is-a-client',
      comment: 'The worker package is native code that the service does not need.',
      severity: 'error',
      from: { path: '^(api|cli)/' },
      to: { path: 'node_modules/@temporalio/(worker|workflow|activity)/' },
    },
    {
      name: 'the-page-is-a-client',
      comment: 'It reckons with pure rules and asks the service for everything else.',
      severity: 'error',
      from: { path: '^web/' },
      to: {
        path: '^(activities|api|cli|courier|demonstration|keys|machines|measures|messages|regulations|schemas|store|tools|workflows)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'the-store-knows-nobody',
      severity: 'error',
      from: { path: '^store/' },
      to: {
        path: '^(activities|api|cli|courier|demonstration|workflows|tools)/',
        pathNot: '^tools/(paths|prepared).mjs$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-test-in-the-product',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules|\\.data|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js'] },
  },
}
