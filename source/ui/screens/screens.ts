import type { Background, Screens } from '../state/reducer.ts';
import { takeLooks } from './attach/looks.ts';
import { takeNamed } from './attach/named-by-flags.ts';
import { pasteNames } from './attach/paste-names.tsx';
import { policyText, takePolicyText } from './attach/policy-text.tsx';
import { whichPolicies } from './attach/which-policies.tsx';
import { who } from './attach/who.tsx';
import { check } from './check/check.tsx';
import { checkNext } from './check/check-next.tsx';
import { checkReview } from './check/check-review.tsx';
import { checkSave } from './check/check-save.tsx';
import { checkFile, checkPaste } from './check/check-sources.ts';
import { documentFile, documentText } from './create/document-start.ts';
import { name } from './create/name.tsx';
import { parameters } from './create/parameters.tsx';
import { policyStart } from './create/policy-start.tsx';
import { roleChoice } from './create/role-choice.tsx';
import { start } from './create/start.tsx';
import { templateDetails } from './create/template-details.tsx';
import { actions } from './editor/actions.tsx';
import { companion } from './editor/companion.tsx';
import { json } from './editor/json.tsx';
import { permissions } from './editor/permissions.tsx';
import { service } from './editor/service.tsx';
import { wildcard } from './editor/wildcard.tsx';
import { draftPlace } from './menu/draft-place.tsx';
import { drafts } from './menu/drafts.tsx';
import { menu } from './menu/menu.tsx';
import { takeMenuNews } from './menu/menu-news.ts';
import { reviewPolicy } from './review/review-policy.tsx';
import { whatWould } from './review/what-would.tsx';
import { mendRole } from './roles/mend-role.tsx';
import { roleDetails } from './roles/role-details.tsx';
import { takeRoleLooks } from './roles/role-looks.ts';
import { roleName } from './roles/role-name.tsx';
import { taskPolicy } from './roles/task-policy.tsx';
import { taskPolicyFile, taskPolicyText } from './roles/task-policy-source.ts';
import { taskPolicyValues } from './roles/task-policy-values.tsx';
import { whichRoles } from './roles/which-roles.tsx';
import { confirm } from './run/confirm.tsx';
import { earlierRun } from './run/earlier-run.tsx';
import { takeEarlierRuns } from './run/earlier-runs.ts';
import { run } from './run/run.tsx';
import { runs } from './run/runs.tsx';
import { requestSaved, saveRequest } from './run/save-request.tsx';
import { tryOut } from './run/try.tsx';
import { condition } from './scope/condition.tsx';
import { conditionKey } from './scope/condition-key.tsx';
import { conditionOperator } from './scope/condition-operator.tsx';
import { conditions } from './scope/conditions.tsx';
import { requestCondition } from './scope/request-condition.tsx';
import { resourceArn } from './scope/resource-arn.tsx';
import { resources } from './scope/resources.tsx';
import { profile } from './sign-in/profile.tsx';
import { signingIn } from './sign-in/signing-in.tsx';
import { where } from './sign-in/where.tsx';

/** SCREENS are all screens of the wizard, by id. */
export const SCREENS: Screens = {
  where,
  profile,
  'signing-in': signingIn,
  menu,
  drafts,
  'draft-place': draftPlace,
  start,
  'template-details': templateDetails,
  'policy-start': policyStart,
  'document-file': documentFile,
  'document-text': documentText,
  parameters,
  'role-choice': roleChoice,
  permissions,
  service,
  actions,
  wildcard,
  companion,
  json,
  resources,
  'resource-arn': resourceArn,
  conditions,
  'request-condition': requestCondition,
  'condition-key': conditionKey,
  condition,
  'condition-operator': conditionOperator,
  'review-policy': reviewPolicy,
  'what-would': whatWould,
  check,
  'check-file': checkFile,
  'check-text': checkPaste,
  'check-review': checkReview,
  'check-next': checkNext,
  'check-save': checkSave,
  name,
  who,
  'paste-names': pasteNames,
  'which-policies': whichPolicies,
  'policy-text': policyText,
  'which-roles': whichRoles,
  'role-name': roleName,
  'mend-role': mendRole,
  'role-details': roleDetails,
  'task-policy': taskPolicy,
  'task-policy-values': taskPolicyValues,
  'task-policy-file': taskPolicyFile,
  'task-policy-text': taskPolicyText,
  confirm,
  'save-request': saveRequest,
  run,
  try: tryOut,
  runs,
  'earlier-run': earlierRun,
};

/** BACKGROUND takes in what errands bring, whatever screen is shown by then. */
export const BACKGROUND: readonly Background[] = [
  requestSaved,
  takeEarlierRuns,
  takeMenuNews,
  takeLooks,
  takeNamed,
  takePolicyText,
  takeRoleLooks,
];
