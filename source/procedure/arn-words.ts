import { type Arn, parseArn } from '../policy/arn.ts';
import type { CallerValues, ResourceChoice } from './resource-choices.ts';

/** What an ARN names, and where that is. */
export interface ArnWords {
  /** `cluster/web`, or `any cluster`. */
  readonly name: string;
  /** `us-east-1, this account`; empty where the ARN says neither Region nor account. */
  readonly place: string;
}

/** arnWords says an ARN in two parts that are shorter than it; with its type, one that names all of them is `any`. */
export function arnWords(
  arn: string,
  callerValues: CallerValues,
  choice: Pick<ResourceChoice, 'type' | 'fields' | 'arns'> | undefined,
): ArnWords {
  const parsed = parseArn(arn);
  if (parsed === undefined) return { name: arn, place: '' };
  return {
    name: namesAll(arn, choice) ? `any ${choice?.type}` : parsed.resource,
    place: placeOf(parsed, callerValues),
  };
}

function namesAll(arn: string, choice: Pick<ResourceChoice, 'fields' | 'arns'> | undefined): boolean {
  const values = choice?.arns.find(named => named.arn === arn)?.values;
  const own = choice?.fields.filter(({ from }) => from !== 'caller') ?? [];
  return values !== undefined && own.length > 0 && own.every(({ name }) => values[name] === '*');
}

function placeOf({ partition, region, account }: Arn, callerValues: CallerValues): string {
  const parts = [
    partition === (callerValues.partition ?? partition) ? '' : `partition ${partition}`,
    region === '*' ? 'any Region' : region,
    accountWords(account, callerValues),
  ];
  return parts.filter(part => part !== '').join(', ');
}

function accountWords(account: string, { aws_account_id: own }: CallerValues): string {
  if (account === '' || account === 'aws') return '';
  if (account === '*') return 'any account';
  return account === own ? 'this account' : `account ${account}`;
}
