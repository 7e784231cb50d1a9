/** CREATE_AND_ATTACH are the answers from a template to the receipt, taking what is offered wherever something is. */
export const CREATE_AND_ATTACH: readonly string[] = [
  ...['1', '1', '11'],
  ...['web', ''],
  ...['', ''],
  ...['WebTaskList', ''],
  ...['1', '2 3', '0', ''],
  '',
  'yes',
];

/** ATTACH are the answers that give a policy of the account to a group. */
export const ATTACH: readonly string[] = ['3', '2', '4', '0', '', '1', '1', '0', '', 'yes'];
