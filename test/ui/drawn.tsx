import { Frame } from '../../source/ui/frame/frame.tsx';
import { reachable } from '../../source/ui/keys/binding.ts';
import { SCREENS } from '../../source/ui/screens/screens.ts';
import { bindingsOf } from '../../source/ui/state/reducer.ts';
import { picture, UNICODE } from './prompts/picture.tsx';
import type { Walk } from './walk.ts';

/** drawn is the whole frame of a walk, without colours. */
export function drawn({ wizard }: Walk, symbols = UNICODE): string {
  const screen = SCREENS[wizard.screen];
  const keys = reachable(bindingsOf(SCREENS, wizard));
  const frame = <Frame wizard={wizard} screen={screen} bindings={keys} helpKeys={keys} />;
  return picture(frame, wizard.size.columns, symbols).join('\n');
}

/** body leaves the lines of a frame between the question and the problem that say something. */
export function body(walk: Walk): string[] {
  return drawn(walk)
    .split('\n')
    .slice(4, -2)
    .filter(line => line.trim() !== '');
}
