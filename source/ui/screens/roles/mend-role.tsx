import { EXPLAINED_DIFFERENT_ROLES } from '../../../procedure/explained/roles.ts';
import { roleOfKind, withRole } from '../../../procedure/role-wishes.ts';
import type { RoleRequest } from '../../../provision/request.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { layoutFor } from '../../frame/layout.ts';
import type { Binding } from '../../keys/binding.ts';
import { BACK } from '../../keys/common-bindings.ts';
import { scrollBindings } from '../../keys/scroll-bindings.ts';
import { scrollStart } from '../../prompts/scroll-start.ts';
import { Scroll } from '../../prompts/scroll-view.tsx';
import { sentenceLines, type TextLine } from '../../prompts/text-line.ts';
import { goBack, withAnswers, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { changeLines } from '../run/change-lines.ts';
import type { Screen } from '../screen.ts';
import { openNaming } from './open-role.ts';
import { roleLook, wishOf } from './role-looks.ts';
import { roleSentence } from './role-options.ts';
import { onward } from './which-roles.tsx';

/** How the account's role differs from the one that is wanted, and whether it shall be changed. */
export const mendRole: Screen = {
  id: 'mend-role',
  question: wizard => `Shall the role ${safeLine(wishInHand(wizard).name)} be changed?`,
  enter: wizard => wizard,
  bindings: wizard => [
    ...scrollBindings(layoutFor(wizard.size).bodyRows - 1),
    CHANGE,
    wishInHand(wizard).ifDiffers === 'mend' ? KEEP : NAME,
    BACK,
  ],
  reduce: (wizard, event) => {
    const { roleInHand } = wizard.local;
    switch (event.type) {
      case 'role-mending-chosen':
        return decided(wizard, event.ifDiffers);
      case 'role-naming-opened':
        return openNaming(goBack(wizard), roleInHand.kind);
      case 'scrolled': {
        const { bodyRows } = layoutFor(wizard.size);
        const count = differenceLines(wizard, wizard.size.columns).length;
        const start = scrollStart(roleInHand.scroll, count, bodyRows);
        const scroll = scrollStart(start + event.by, count, bodyRows);
        return withLocal(wizard, 'roleInHand', { ...roleInHand, scroll });
      }
      case 'went-back':
        return goBack(wizard);
      default:
        return wizard;
    }
  },
  Body: ({ wizard, room }) => (
    <Scroll
      lines={differenceLines(wizard, room.columns)}
      from={wizard.local.roleInHand.scroll}
      height={room.rows}
    />
  ),
  detail: () => [
    'Nothing is changed now: y only says that the run may change it. What the role has besides stays.',
  ],
  help: EXPLAINED_DIFFERENT_ROLES,
};

const CHANGE: Binding = {
  keys: ['y'],
  shown: 'y',
  label: 'change it',
  event: { type: 'role-mending-chosen', ifDiffers: 'mend' },
  alone: true,
};
const KEEP: Binding = {
  keys: ['k'],
  shown: 'k',
  label: 'keep it as it is',
  event: { type: 'role-mending-chosen', ifDiffers: 'fail' },
};
const NAME: Binding = {
  keys: ['n'],
  shown: 'n',
  label: 'another name',
  event: { type: 'role-naming-opened' },
};

function wishInHand(wizard: Wizard): RoleRequest {
  return wishOf(wizard, wizard.local.roleInHand.kind);
}

function differenceLines(wizard: Wizard, columns: number): TextLine[] {
  const { kind } = wizard.local.roleInHand;
  const look = roleLook(wizard, kind);
  const sentence = roleSentence({ ...wishInHand(wizard), ifDiffers: 'fail' }, look);
  return [
    ...sentenceLines(sentence, columns, 'warning'),
    { text: '' },
    ...(look?.status === 'read' ? changeLines(look.state.changes, columns) : []),
  ];
}

/** A role that is to be changed is wanted; consent that was asked for on the way leads on. */
function decided(wizard: Wizard, ifDiffers: RoleRequest['ifDiffers']): Wizard {
  const { kind, leads } = wizard.local.roleInHand;
  const wish = { ...wishInHand(wizard), ifDiffers };
  const isChosen = roleOfKind(wizard.answers, kind) !== undefined;
  const remembered = withLocal(wizard, 'roleWishes', { ...wizard.local.roleWishes, [kind]: wish });
  const wanted =
    isChosen || ifDiffers === 'mend'
      ? withAnswers(remembered, { roles: withRole(wizard.answers.roles, wish) })
      : remembered;
  const chosen = wanted.answers.roles.map(role => role.kind);
  const closed = goBack(withLocal(wanted, 'roles', { ...wizard.local.roles, chosen: new Set(chosen) }));
  return leads === 'onward' && ifDiffers === 'mend' ? onward(closed) : closed;
}
