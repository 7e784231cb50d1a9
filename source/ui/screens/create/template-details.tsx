import { Scroll } from '../../prompts/scroll-view.tsx';
import { goBack } from '../../state/moves.ts';
import type { Screen } from '../screen.ts';
import { templateInHand } from './start-choice.ts';

/** templateDetails is written last. */
export const templateDetails: Screen = {
  id: 'template-details',
  question: wizard => templateInHand(wizard)?.title ?? '',
  enter: wizard => wizard,
  bindings: () => [],
  reduce: (wizard, event) => (event.type === 'went-back' ? goBack(wizard) : wizard),
  Body: ({ room }) => <Scroll lines={[]} from={0} height={room.rows} />,
  detail: () => [],
  help: [],
};
