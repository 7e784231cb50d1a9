import type { PolicyDocument, Statement } from '../../../source/policy/document.ts';
import { statements } from '../../../source/policy/document.ts';
import { begin, noAnswers } from '../../../source/procedure/answers.ts';
import { Frame } from '../../../source/ui/frame/frame.tsx';
import { reachable } from '../../../source/ui/keys/binding.ts';
import { SCREENS } from '../../../source/ui/screens/screens.ts';
import { goTo } from '../../../source/ui/state/moves.ts';
import { bindingsOf } from '../../../source/ui/state/reducer.ts';
import type { Size, Wizard } from '../../../source/ui/state/wizard.ts';
import { picture } from '../prompts/picture.tsx';
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

/** drawn is the whole frame of a walk, without colours. */
export function drawn({ wizard }: Walk): string {
  const screen = SCREENS[wizard.screen];
  const keys = reachable(bindingsOf(SCREENS, wizard));
  const frame = <Frame wizard={wizard} screen={screen} bindings={keys} helpKeys={keys} />;
  return picture(frame, wizard.size.columns).join('\n');
}

/** body leaves the lines of a frame between the question and the problem that say something. */
export function body(walk: Walk): string[] {
  return drawn(walk)
    .split('\n')
    .slice(4, -2)
    .filter(line => line.trim() !== '');
}
