import type { CreateFlags } from '../../../source/commands/answers/create-answers.ts';

/** What the parser makes of create without any flag. */
export const NO_FLAGS: CreateFlags = {
  set: [],
  action: [],
  resource: [],
  sourceIp: [],
  requestedRegion: [],
  condition: [],
  tag: [],
  userName: [],
  groupName: [],
  roleName: [],
  policyArn: [],
};
