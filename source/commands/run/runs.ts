import { Receipts } from '../../provision/receipts.ts';
import type { Receipt } from '../../provision/run.ts';
import { safeLine } from '../../text/safe-text.ts';
import { plural } from '../../text/words.ts';
import type { Output } from '../output/output.ts';
import { runData } from './run-data.ts';
import { stepReceiptText } from './run-text.ts';

/** showRuns is the command runs: lists the receipts, the newest first, or shows one. */
export function showRuns(runId: string | undefined, output: Output): number {
  const receipts = new Receipts();
  if (runId !== undefined) {
    const receipt = receipts.read(runId);
    output.data(runData(receipt), style => stepReceiptText(receipt, receipts.fileOf(runId), style));
    return 0;
  }
  output.list(rowsOf(receipts, output), lineOf, 'There are no runs yet.');
  return 0;
}

function* rowsOf(receipts: Receipts, output: Output): Generator<Row, void> {
  for (const id of receipts.newestFirst()) {
    const receipt = receipts.find(id);
    if (receipt === undefined) output.note(safeLine(`${receipts.fileOf(id)} is no receipt.`));
    else yield rowOf(receipt);
  }
}

type Row = ReturnType<typeof rowOf>;

function rowOf(receipt: Receipt) {
  const { runId, startedAt, status, account, policy, steps, reason, undoes, roles = [] } = receipt;
  const attached = roles.length === 0 ? steps.find(step => step.policyArn !== undefined) : undefined;
  const policyArn = policy?.arn ?? attached?.policyArn;
  return {
    runId,
    startedAt,
    status,
    account,
    ...(policyArn === undefined ? {} : { policyArn }),
    ...(roles.length === 0 ? {} : { roles: roles.map(({ name }) => name) }),
    steps: steps.length,
    ...(reason === undefined ? {} : { reason }),
    ...(undoes === undefined ? {} : { undoes }),
  };
}

function lineOf(row: Row): string {
  const where = row.account.sandbox ? 'practice account' : row.account.id;
  const made = [...(row.policyArn === undefined ? [] : [row.policyArn]), ...(row.roles ?? [])];
  const what = row.undoes === undefined ? made.join(', ') : `undoes ${row.undoes}`;
  return safeLine(
    [row.runId, row.status.padEnd(7), where, plural(row.steps, 'step'), what, row.reason ?? '']
      .join('   ')
      .trimEnd(),
  );
}
