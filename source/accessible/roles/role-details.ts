import { MENU, type StepTalk } from '../move.ts';

/** roleDetailsStep asks what the roles of tasks may do besides. */
export const roleDetailsStep: StepTalk = async ({ talk }, heading) => {
  talk.say(...heading);
  return MENU;
};
