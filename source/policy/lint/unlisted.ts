import { matchesWildcard } from '../action-pattern.ts';

/**
 * Services and actions that the Service Authorization Reference does not list, though AWS's own managed policies grant them:
 * services that AWS has closed, and actions that only AWS's consoles use. They are no mistakes.
 */
const SERVICES: ReadonlySet<string> = new Set([
  'assurance',
  'builderid',
  'deepcomposer',
  'deeplens',
  'deepracer',
  'elastic-inference',
  'iot1click',
  'zocalo',
]);

/** Services that stand in ARNs only; the actions on their resources are another service's. */
const ARN_SERVICES: ReadonlySet<string> = new Set(['catalog', 'route53-recovery-control']);

const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  account: ['SendPhoneNumberVerification', 'VerifyPhoneNumber'],
  budgets: ['CreateBudget', 'DeleteBudget', 'DescribeBudget', 'DescribeBudgets', 'UpdateBudget'],
  cloud9: ['ValidateEnvironmentName'],
  cloudhsm: [
    'CreateLunaClient',
    'DeleteLunaClient',
    'DescribeHapg',
    'DescribeLunaClient',
    'GetConfig',
    'ModifyHapg',
    'ModifyLunaClient',
  ],
  memorydb: ['ReplicateMultiRegionClusterData'],
  organizations: ['CreateBuilderIdOwnedAccount'],
  payments: [
    'AcceptTermsAndConditionsForProgramByAccountId',
    'BatchGetPaymentProfiles',
    'CreatePaymentAttempt',
    'CreatePaymentProfile',
    'Get',
    'GetAcceptedTermsAndConditionsForProgramByAccountId',
    'GetAccountBalance',
    'GetDefaultPaymentProfile',
    'GetEligibleCurrencies',
    'GetPaymentAttempt',
    'GetPaymentPreferences',
    'GetPreferredCurrency',
    'GetRecommendedTermsAndConditionsForProgram',
    'ListPaymentProfiles',
    'SearchFinancialRecords',
    'SetPreferredCurrency',
    'UpdatePaymentProfile',
  ],
  qapps: ['ImportDocumentToQApp', 'ImportDocumentToQAppSession'],
  'route53-recovery-control-config': ['DescribeRoutingControlByName'],
  'sagemaker-unified-studio-mcp': ['CallPrivilegedTool', 'CallReadOnlyTool', 'InvokeMcp'],
  securityagent: [
    'BatchGetAgentInstances',
    'BatchGetSecurityTestContentMetadata',
    'BatchGetTasks',
    'CreateDocumentReview',
    'DeleteDocumentReview',
    'GetCodeReviewTask',
    'GetDocReviewTask',
    'GetDocumentReview',
    'GetDocumentReviewArtifact',
    'ListAgentInstances',
    'ListControls',
    'ListDocumentReviewComments',
    'ListDocumentReviews',
    'ListTasks',
    'StartPentestExecution',
    'StopPentestExecution',
  ],
};

const CONDITION_KEYS: ReadonlySet<string> = new Set([
  'aws:principalorgmasteraccountid',
  'lakeformation:gluearn',
]);

/** isUnlistedService tells whether a service is real without being in the reference. */
export function isUnlistedService(prefix: string): boolean {
  return SERVICES.has(prefix.toLowerCase());
}

/** isArnService tells whether a service that has no actions of its own stands in ARNs. */
export function isArnService(service: string): boolean {
  return ARN_SERVICES.has(service) || SERVICES.has(service);
}

/** isUnlistedAction tells whether an action, or what a pattern stands for, is real without being in the reference. */
export function isUnlistedAction(service: string, name: string): boolean {
  const wanted = name.toLowerCase();
  const prefix = service.toLowerCase();
  const names = Object.hasOwn(ACTIONS, prefix) ? (ACTIONS[prefix] ?? []) : [];
  return names.some(action => matchesWildcard(wanted, action.toLowerCase()));
}

/** isUnlistedKey tells whether a condition key is real without being in the reference. */
export function isUnlistedKey(key: string): boolean {
  return CONDITION_KEYS.has(key.toLowerCase());
}
