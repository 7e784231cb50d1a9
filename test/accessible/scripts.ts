import { templates } from '../../source/template/read.ts';

/** placeOf is the number that a template has in the list. */
export function placeOf(name: string): string {
  return String(1 + templates().findIndex(template => template.name === name));
}

/** CREATE_AND_ATTACH are the answers from a template to the receipt, taking what is offered wherever something is. */
export const CREATE_AND_ATTACH: readonly string[] = [
  ...['1', '1', placeOf('task-list')],
  ...['web', ''],
  ...['', ''],
  ...['WebTaskList', ''],
  ...['1', '2 3', '0', ''],
  '',
  'yes',
];

/** ATTACH are the answers that give a policy of the account to a group. */
export const ATTACH: readonly string[] = ['3', '2', '4', '0', '', '1', '1', '0', '', 'yes'];

/** ROLES are the answers that make a task role with what a template allows, let the task execution role read a secret under another name, and leave the instance role as it is. */
export const ROLES: readonly string[] = [
  ...['4', '1 ecsTaskRole', '3', ''],
  ...['2', 'webExecutionRole', ''],
  ...['arn:aws:secretsmanager:us-east-1:123456789012:secret:registry-AbCdEf', '5', ''],
  ...['2', placeOf('task-list'), 'web', ''],
  'yes',
];
