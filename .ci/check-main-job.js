// Looks at what the main job left: its receipt, and the practice account in which two users now have the policy.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const [receipt, account] = process.argv.slice(2).map(file => JSON.parse(readFileSync(file, 'utf8')));
const policyArn = receipt.policy.arn;
const holders = account.attachments
  .filter(attachment => attachment.policyArn === policyArn)
  .map(({ principal }) => `${principal.type} ${principal.name}`);

assert.equal(receipt.status, 'done');
assert.deepEqual(holders.sort(), ['user alice', 'user bob']);
process.stdout.write(`Node ${process.version}: created ${policyArn}, attached to ${holders.join(' and ')}\n`);
