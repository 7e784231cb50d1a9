/**
 * Services with one endpoint for all Regions: requests to them report us-east-1 (or the Region of their partition's
 * endpoint) as aws:RequestedRegion, wherever the caller works. Sources: IAM User Guide, "aws:RequestedRegion" and the
 * example policies that deny access by Region.
 */
const GLOBAL_SERVICES: ReadonlySet<string> = new Set([
  'account',
  'artifact',
  'aws-portal',
  'billing',
  'budgets',
  'ce',
  'cloudfront',
  'consolidatedbilling',
  'cur',
  'freetier',
  'globalaccelerator',
  'health',
  'iam',
  'importexport',
  'invoicing',
  'networkmanager',
  'organizations',
  'payments',
  'pricing',
  'route53',
  'route53domains',
  'shield',
  'sts',
  'support',
  'tax',
  'trustedadvisor',
  'waf',
]);

/** isGlobalService tells whether a service, by its prefix, has one endpoint for all Regions. */
export function isGlobalService(prefix: string): boolean {
  return GLOBAL_SERVICES.has(prefix.toLowerCase());
}
