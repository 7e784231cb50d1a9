import { roleKind } from '../../template/role-kind.ts';
import { BACK, type Move, NEXT, type StepTalk } from '../move.ts';
import { askExtras } from './ask-extras.ts';
import { askTaskPolicy } from './ask-task-policy.ts';
import { detailedRoles } from './detailed-roles.ts';
import { askDiffering } from './differing.ts';

/** roleDetailsStep asks of one role of tasks after another what it may do besides; what differs by that is asked about. */
export const roleDetailsStep: StepTalk = async (sitting, heading): Promise<Move> => {
  let lines = heading;
  for (let place = 0; ; ) {
    const role = detailedRoles(sitting)[place];
    if (role === undefined) {
      if ((await askDiffering(sitting)) === 'on') return NEXT;
      place = Math.max(0, detailedRoles(sitting).length - 1);
      if (detailedRoles(sitting).length === 0) return BACK;
      continue;
    }
    const ask = roleKind(role.kind).takes === 'extras' ? askExtras : askTaskPolicy;
    place += (await ask(sitting, place, lines)) === 'on' ? 1 : -1;
    if (place < 0) return BACK;
    lines = [];
  }
};
