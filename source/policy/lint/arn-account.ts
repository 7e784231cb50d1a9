import { ACCOUNT_ID } from '../request-values.ts';
import { type ArnFields, isOpen } from './arn-fields.ts';
import type { ArnProblem } from './arn-problem.ts';
import { quoted } from './quoted.ts';
import { isBucketArn } from './s3-resource.ts';

/** What stands in the place of an account where a resource is AWS's or a marketplace's. Source: Service Authorization Reference and AWS managed policies. */
const NAMED_OWNERS = ['aws', 'aws-marketplace', 'aws-managed', 'amazon', 'cloudfront', 'offering'];
/** ARNs of Route 53 have never an account. */
const WITHOUT_ACCOUNT = ['route53'];

const ALWAYS_WITH_ACCOUNT = ['ecs', 'iam'];

/** arnAccountProblem says what is wrong with the account of an ARN. */
export function arnAccountProblem(arn: ArnFields): ArnProblem | undefined {
  const { account, service } = arn;
  if (account === '') return missingAccount(arn);
  if (ACCOUNT_ID.test(account)) {
    if (!isBucketArn(arn) && !WITHOUT_ACCOUNT.includes(service)) return undefined;
    return {
      code: 'ARN_ACCOUNT_NOT_ALLOWED',
      message: `This ARN of ${service} has no account: leave the field empty.`,
      mended: { ...arn, account: '' },
    };
  }
  if (isOpen(account) || NAMED_OWNERS.includes(account)) return undefined;
  const digits = account.replaceAll(/[\s-]/g, '');
  return {
    code: 'INVALID_ARN_ACCOUNT',
    message: `${quoted(account)} is no account id: it has exactly 12 digits.`,
    ...(ACCOUNT_ID.test(digits) ? { mended: { ...arn, account: digits } } : {}),
  };
}

/** AWS's own policies leave the account out in ARNs of several services; in these it is surely missing. */
function missingAccount({ service }: ArnFields): ArnProblem | undefined {
  if (!ALWAYS_WITH_ACCOUNT.includes(service)) return undefined;
  const message = `Every ARN of ${service} has an account id of 12 digits, and this one has none: add it, or write * for any.`;
  return { code: 'INVALID_ARN_ACCOUNT', message };
}
