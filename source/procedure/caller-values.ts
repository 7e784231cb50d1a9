import type { Identity } from '../account/account.ts';
import { CALLER_PARAMETERS } from '../template/parameter.ts';
import type { Answers } from './answers.ts';

/** callerValuesOf is what the account itself gives for placeholders: its id, its partition and the Region, where they are known. */
export function callerValuesOf({ id, partition, region }: Identity): Answers['callerValues'] {
  const values: Readonly<Record<string, string>> = { aws_account_id: id, partition, region };
  return Object.fromEntries(CALLER_PARAMETERS.flatMap(name => (values[name] ? [[name, values[name]]] : [])));
}
