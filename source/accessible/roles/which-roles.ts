import { MENU, type StepTalk } from '../move.ts';

/** whichRolesStep asks which of ECS's own roles shall be made. */
export const whichRolesStep: StepTalk = async ({ talk }, heading) => {
  talk.say(...heading);
  return MENU;
};
