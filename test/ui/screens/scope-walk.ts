import type { PolicyDocument, Statement } from '../../../source/policy/document.ts';
import { statements } from '../../../source/policy/document.ts';
import { begin, noAnswers } from '../../../source/procedure/answers.ts';
import { SCREENS } from '../../../source/ui/screens/screens.ts';
import { goTo } from '../../../source/ui/state/moves.ts';
import type { Size, Wizard } from '../../../source/ui/state/wizard.ts';
import { Walk } from '../walk.ts';

/** A walk that stands in a screen which the permissions opened, over a policy of these statements. */
export function scopeWalk(
  list: readonly Statement[],
  open: (wizard: Wizard) => Wizard,
  size: Size = { columns: 80, rows: 24 },
): Walk {
  const document: PolicyDocument = { Version: '2012-10-17', Statement: [...list] };
  const start = { kind: 'document', document, origin: 'a test' } as const;
  const walk = Walk.signedIn(begin(noAnswers('create-and-attach'), start));
  const opened = open(goTo({ ...walk.wizard, terminal: size, size }, 'permissions'));
  walk.wizard = SCREENS[opened.screen].enter(opened);
  return walk;
}

/** statementsOf reads the policy of a walk as it stands. */
export function statementsOf({ wizard }: Walk): Statement[] {
  return statements(wizard.answers.document);
}
