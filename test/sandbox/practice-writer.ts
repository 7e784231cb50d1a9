import { PracticeAccount } from '../../source/sandbox/practice-account.ts';
import { GOOD_DOCUMENT } from './documents.ts';

/** A process that creates policies in a practice account: FILE NAME COUNT. */
const [file = '', name, count] = process.argv.slice(2);
const account = new PracticeAccount(file);
for (let number = 0; number < Number(count); number++) {
  const body = new URLSearchParams({
    Action: 'CreatePolicy',
    Version: '2010-05-08',
    PolicyName: `${name}-${number}`,
    PolicyDocument: GOOD_DOCUMENT,
  });
  const { status, body: answer } = account.answer({ service: 'iam', body: String(body) });
  if (status !== 200) throw new Error(answer);
}
