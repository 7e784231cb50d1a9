// A small house with one fault of each kind beside imports that are right: the check of imports has to tell them apart.

/** The files of the house by their paths. */
export const FILES = {
  'start.ts': "import './source/files/right.ts';\n",
  'cli.tsx': "await import('./source/ui/app.tsx');\nawait import('./source/commands/sandbox/sandbox.ts');\n",

  // Right: downward, also past a floor; a type of the practice account, and the practice account loaded lazily.
  'source/ui/app.tsx':
    "import { open } from '../account/open.ts';\nimport { a } from '../policy/a.ts';\nexport const app = [open, a];\n",
  'source/commands/sandbox/sandbox.ts':
    "import type { State } from '../../sandbox/state.ts';\nexport const serve = async (): Promise<State> => (await import('../../sandbox/state.ts')).state;\n",
  'source/sandbox/state.ts': 'export type State = number;\nexport const state: State = 1;\n',

  // Wrong, each in one way.
  'source/ui/frame.tsx':
    "import { serve } from '../commands/sandbox/sandbox.ts';\nexport const frame = serve;\n",
  'source/account/open.ts': "import { state } from '../sandbox/state.ts';\nexport const open = state;\n",
  'source/provision/run.ts': "import type { State } from '../sandbox/state.ts';\nexport type Run = State;\n",
  'source/policy/a.ts': "import { b } from './b.ts';\nexport const a = b;\n",
  'source/policy/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
  'source/reference/late.ts': "export const late = () => import('../policy/a.ts');\n",
  'source/files/folder.ts': "import type { App } from '../../cli.tsx';\nexport type Folder = App;\n",
  'source/template/from-tests.ts': "import '../../test/made.ts';\n",
  'source/files/right.ts': 'export const right = 1;\n',
  'source/text/alone.ts': 'export const alone = 1;\n',
  'test/made.ts': "import '../source/ui/frame.tsx';\n",
};

/** What the check has to say about the house, and nothing else. */
export const EXPECTED = [
  'files-imports-downward: source/files/folder.ts -> cli.tsx',
  'no-circles: source/policy/a.ts -> source/policy/b.ts',
  'no-orphans: source/text/alone.ts -> source/text/alone.ts',
  'reference-imports-downward: source/reference/late.ts -> source/policy/a.ts',
  'sandbox-is-known-to-few: source/provision/run.ts -> source/sandbox/state.ts',
  'sandbox-is-loaded-lazily: source/account/open.ts -> source/sandbox/state.ts',
  'template-imports-downward: source/template/from-tests.ts -> test/made.ts',
  'ui-imports-downward: source/ui/frame.tsx -> source/commands/sandbox/sandbox.ts',
];
